using System.Security.Cryptography;
using System.Text.Json;
using Convoke.Accounts;
using Convoke.Assemblies;
using Convoke.Data;
using Convoke.Kernel;
using Convoke.Safety;
using Convoke.Web.Reader;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Office;

/// <summary>
/// The way from an empty installation to an assembly with an administrator. What the first screen asked travels to the second in a
/// cookie under seal, so that nothing is founded by half, and nobody gets to the second without the first.
/// </summary>
public sealed class Founding(
    IDataProtectionProvider protection,
    Settings settings,
    ConvokeDb db,
    Vault vault,
    SiteKeeper site,
    TimeProvider clock
)
{
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);
    private readonly ITimeLimitedDataProtector protector = protection
        .CreateProtector("founding")
        .ToTimeLimitedDataProtector();
    private readonly OfficeCookie cookie = new("setup", settings);

    public void Remember(HttpContext context, AssemblyWish wish) =>
        context.Response.Cookies.Append(
            cookie.Name!,
            protector.Protect(JsonSerializer.Serialize(wish), Patience),
            cookie.Build(context, clock.GetUtcNow())
        );

    public AssemblyWish? Recall(HttpRequest request)
    {
        try
        {
            return request.Cookies[cookie.Name!] is { } sent
                ? JsonSerializer.Deserialize<AssemblyWish>(protector.Unprotect(sent))
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>The first administrator, with the assembly as wished, within the caller's transaction.</summary>
    public async Task<Outcome<Account>> FoundAsync(
        AssemblyWish wish,
        string name,
        string email,
        Guid? id,
        CancellationToken stop
    )
    {
        var (language, now) = (LanguageTag.Parse(wish.Language), clock.GetUtcNow());
        var added = Account.Add(email, name, Role.Administrator, language, vault, now, id);
        if (!added.Granted(out var account, out var refusal))
            return refusal;
        var assembly = Assembly.Found(
            LocalizedText.Of(language, wish.Name),
            Tagline(wish, language),
            [language],
            wish.Zone,
            now
        );
        if (!await Foundation.FoundAsync(db, assembly, stop))
            return AlreadyDone;
        assembly.AskForPages(language);
        db.Add(account);
        db.Add(Act.Of(Deed.SetUp, account.Id, null, null, vault, now));
        return account;
    }

    public void Finish(HttpContext context)
    {
        context.Response.Cookies.Delete(cookie.Name!, cookie.Build(context, clock.GetUtcNow()));
        site.ForgetAll();
    }

    public Task<bool> IsDoneAsync() => db.Assemblies.AnyAsync();

    private static Refusal AlreadyDone { get; } = new("This assembly was set up a moment ago.");

    private static LocalizedText Tagline(AssemblyWish wish, LanguageTag language) =>
        wish.Tagline.Length == 0 ? LocalizedText.Empty : LocalizedText.Of(language, wish.Tagline);
}

/// <summary>What the first screen of set-up asks.</summary>
public sealed record AssemblyWish(string Language, string Name, string Tagline, string Zone);
