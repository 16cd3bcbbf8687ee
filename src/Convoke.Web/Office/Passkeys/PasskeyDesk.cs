using System.Security.Cryptography;
using Convoke.Accounts;
using Convoke.Data;
using Convoke.Kernel;
using Convoke.Safety;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Convoke.Web.Office.Passkeys;

/// <summary>
/// Makes and proves passkeys. What the browser is asked travels in the form, under seal and for five minutes, so that nothing is kept of what
/// was not finished.
/// </summary>
public sealed class PasskeyDesk(
    Settings settings,
    IDataProtectionProvider protection,
    ConvokeDb db,
    Vault vault,
    TimeProvider clock
)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private readonly PasskeyHandler<Account> handler = HandlerOf(new PasskeyStore(db), settings.PublicUrl);
    private readonly ITimeLimitedDataProtector protector = protection
        .CreateProtector("passkey")
        .ToTimeLimitedDataProtector();

    /// <summary>Browsers make passkeys for names alone (Web Authentication, 5.1.3, "effective domain").</summary>
    public static bool AreOffered(Settings settings) => settings.PublicUrl.HostNameType is UriHostNameType.Dns;

    /// <summary>
    /// The framework's. Made here and not registered, so that its part of Identity, which registering alone would load, takes no room in a
    /// site where nobody comes with a key; of the manager it asks for the store alone.
    /// </summary>
    private static PasskeyHandler<Account> HandlerOf(PasskeyStore store, Uri site)
    {
        var options = new IdentityPasskeyOptions
        {
            ServerDomain = site.Host,
            AuthenticatorTimeout = Patience,
            UserVerificationRequirement = "required",
            ResidentKeyRequirement = "required",
            ValidateOrigin = asked => ValueTask.FromResult(IsOurs(asked, site)),
        };
        var accounts = new UserManager<Account>(
            store,
            Options.Create(new IdentityOptions()),
            null!,
            [],
            [],
            null!,
            new IdentityErrorDescriber(),
            null!,
            NullLogger<UserManager<Account>>.Instance
        );
        return new PasskeyHandler<Account>(accounts, Options.Create(options));
    }

    /// <summary>What a browser is asked, to make a new key for this account.</summary>
    public Task<PasskeyQuestion> OfferAsync(HttpContext context, Account account, string name) =>
        OfferAsync(context, account.Id, vault.Open(account.Email, account.Id), name);

    /// <summary>The same for an account that is still to be made, under this id.</summary>
    public async Task<PasskeyQuestion> OfferAsync(HttpContext context, Guid account, string email, string name)
    {
        var made = await handler.MakeCreationOptionsAsync(
            new PasskeyUserEntity
            {
                Id = PasskeyStore.IdOf(account),
                Name = email,
                DisplayName = name,
            },
            context
        );
        return new PasskeyQuestion(made.CreationOptionsJson, Seal(made.AttestationState));
    }

    /// <summary>The new key, if it was made for this account and answers our question; else null.</summary>
    public async Task<NewPasskey?> ProveAsync(
        HttpContext context,
        Account account,
        string? state,
        string? credential
    ) => await ProveAsync(context, state, credential) is var (owner, key) && owner == account.Id ? key : null;

    /// <summary>The new key that answers our question, and for whom it was made.</summary>
    public async Task<(Guid Owner, NewPasskey Key)?> ProveAsync(HttpContext context, string? state, string? credential)
    {
        if (Open(state) is not { } asked || string.IsNullOrEmpty(credential))
            return null;
        var proven = await handler.PerformAttestationAsync(
            new PasskeyAttestationContext
            {
                HttpContext = context,
                CredentialJson = credential,
                AttestationState = asked,
            }
        );
        return
            proven is { Succeeded: true, Passkey: { IsUserVerified: true } key, UserEntity: { } owner }
            && Guid.TryParse(owner.Id, out var id)
            ? (id, Taken(key))
            : null;
    }

    private static NewPasskey Taken(UserPasskeyInfo key) =>
        new(
            key.CredentialId,
            key.PublicKey,
            key.SignCount,
            string.Join(' ', key.Transports ?? []),
            key.IsBackupEligible,
            key.IsBackedUp
        );

    /// <summary>What a browser is asked, to sign in with whichever key it has; the same for everybody.</summary>
    public async Task<PasskeyQuestion> AskAsync(HttpContext context)
    {
        var asked = await handler.MakeRequestOptionsAsync(null, context);
        return new PasskeyQuestion(asked.RequestOptionsJson, Seal(asked.AssertionState));
    }

    /// <summary>Whose key answered our question; null for nobody's. Its use is noted, to be saved with the session.</summary>
    public async Task<Account?> RecogniseAsync(HttpContext context, string? state, string? credential)
    {
        if (Open(state) is not { } asked || string.IsNullOrEmpty(credential))
            return null;
        var proven = await handler.PerformAssertionAsync(
            new PasskeyAssertionContext
            {
                HttpContext = context,
                CredentialJson = credential,
                AssertionState = asked,
            }
        );
        if (proven is not { Succeeded: true, Passkey: { IsUserVerified: true } used, User: { } account })
            return null;
        var id = used.CredentialId;
        var key = await db.Passkeys.FirstOrDefaultAsync(
            key => key.AccountId == account.Id && key.CredentialId == id,
            context.RequestAborted
        );
        key?.Use(used.SignCount, used.IsBackedUp, clock.GetUtcNow());
        return key is null ? null : account;
    }

    private string Seal(string? state) => protector.Protect(state ?? "", Patience);

    private string? Open(string? state)
    {
        try
        {
            return state is null ? null : protector.Unprotect(state);
        }
        catch (CryptographicException)
        {
            return null; // too old, or none of ours
        }
    }

    /// <summary>Our own address; on a machine of one's own its port may be another.</summary>
    private static bool IsOurs(PasskeyOriginValidationContext asked, Uri ours) =>
        !asked.CrossOrigin
        && Uri.TryCreate(asked.Origin, UriKind.Absolute, out var origin)
        && origin.Scheme == ours.Scheme
        && origin.Host == ours.Host
        && (origin.Port == ours.Port || ours.IsLoopback);
}

/// <summary>What a browser is asked about a passkey, and the same under seal to know the answer by.</summary>
public sealed record PasskeyQuestion(string Options, string State);
