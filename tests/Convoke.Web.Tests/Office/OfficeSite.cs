using Convoke.Accounts;
using Convoke.Kernel;
using Convoke.Testing;
using Xunit;

namespace Convoke.Web.Tests.Office;

/// <summary>A site with one colleague of every role, all with proofs.</summary>
public class OfficeSite : TestSite
{
    public const string Words = Proofs.Words;

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
    public Task<Proofs> AddAsync(string email, Role role) => Proofs.AddAsync(this, email, role);

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
