using System.Security.Cryptography;
using Convoke.Accounts;
using Convoke.Data;
using Convoke.Safety;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Office;

/// <summary>
/// The choice of passphrase and second proof, an app or a passkey. The app's secret travels in the form, under seal, until its first code proves it: nothing is
/// kept of a choice that was not finished.
/// </summary>
public sealed class Enrolment(
    IDataProtectionProvider protection,
    Entrance entrance,
    ConvokeDb db,
    Vault vault,
    TimeProvider clock
)
{
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);
    private readonly ITimeLimitedDataProtector protector = protection
        .CreateProtector("enrolment")
        .ToTimeLimitedDataProtector();

    public string Seal(TotpSecret secret) => protector.Protect(secret.ToString(), Patience);

    /// <summary>Null where it is none of ours, or too old.</summary>
    public TotpSecret? Read(string? sealedSecret)
    {
        try
        {
            return sealedSecret is null ? null : TotpSecret.Read(protector.Unprotect(sealedSecret));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public long? StepOf(TotpSecret secret, string? code) => secret.StepOf(code ?? "", clock.GetUtcNow());

    /// <summary>
    /// Gives the account its proofs, within the caller's transaction; the recovery codes, to be shown this once. Null when somebody
    /// else was first.
    /// </summary>
    public async Task<IReadOnlyList<string>?> FinishAsync(
        Account account,
        Passphrase passphrase,
        SecondProof second,
        string? network,
        CancellationToken stop
    )
    {
        account.Take(passphrase);
        if (second.Key is { } key)
        {
            account.TakeKey();
            db.Add(Passkey.Keep(account, second.KeyName, key, vault, clock.GetUtcNow()));
        }
        else
            account.Take(second.App!, second.Step, vault);
        try
        {
            await db.SaveChangesAsync(stop);
            await entrance.EndAsync(account, null, null, stop);
            var codes = await entrance.MakeCodesAsync(account, stop);
            entrance.Note(Deed.Enrolled, account, account.Id, network);
            await db.SaveChangesAsync(stop);
            return codes;
        }
        catch (DbUpdateConcurrencyException)
        {
            return null;
        }
    }
}
