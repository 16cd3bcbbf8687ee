using Convoke.Accounts;
using Convoke.Data;
using Convoke.Kernel;
using Convoke.Safety;
using Convoke.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Convoke.Web.Tests.Office;

/// <summary>A site with one colleague of every role, all with proofs.</summary>
public class OfficeSite : TestSite
{
    public const string Words = "four reeds by the weir";

    public static IReadOnlyList<Role> Roles { get; } = Enum.GetValues<Role>();

    public static string EmailOf(Role role) => $"{role}@rivers.example".ToLowerInvariant();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await FoundAsync();
        foreach (var role in Roles)
            await AddAsync(EmailOf(role), role);
        await SettleAsync();
    }

    /// <summary>Adds an account with proofs; gives its secret and its recovery codes.</summary>
    public Task<(Account Account, TotpSecret Secret, IReadOnlyList<string> Codes)> AddAsync(string email, Role role) =>
        WithAsync(
            async (IServiceProvider scope) =>
            {
                var (db, vault) = (scope.GetRequiredService<ConvokeDb>(), scope.GetRequiredService<Vault>());
                Account
                    .Add(email, $"Colleague {role}", role, LanguageTag.Parse("en"), vault, Clock.GetUtcNow())
                    .Granted(out var account, out _);
                Passphrase.Choose(Words).Granted(out var passphrase, out _);
                var secret = TotpSecret.New();
                account!.Take(passphrase!);
                account.Take(secret, 0, vault);
                var (shown, kept) = RecoveryCode.Make(account);
                db.Add(account);
                db.AddRange(kept);
                await db.SaveChangesAsync();
                return (account, secret, shown);
            }
        );

    /// <summary>A colleague who has just signed in through the pages, by a recovery code.</summary>
    internal async Task<Visitor> SignInAsync(string email, string code)
    {
        var visitor = new Visitor(Client);
        await visitor.SubmitAsync("/sign-in", ("email", email), ("passphrase", Words));
        var answer = await visitor.SubmitAsync("/sign-in/code", ("code", code));
        Assert.Equal("/office", answer.Location);
        return visitor;
    }

    /// <summary>Somebody new of this role, signed in.</summary>
    internal async Task<Visitor> ColleagueAsync(Role role)
    {
        var email = $"{PublicId.New()}@rivers.example";
        var (_, _, codes) = await AddAsync(email, role);
        return await SignInAsync(email, codes[0]);
    }
}
