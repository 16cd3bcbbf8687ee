using Convoke.Accounts;
using Convoke.Data;
using Convoke.Kernel;
using Convoke.Safety;
using Convoke.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Convoke.Core.Tests.Accounts;

public sealed class AccountLinkTests : IAsyncLifetime
{
    private readonly TestWorkshop product = new();

    public ValueTask InitializeAsync() => product.InitializeAsync();

    public ValueTask DisposeAsync() => product.DisposeAsync();

    [Fact]
    public async Task A_link_leads_to_its_account_for_a_day()
    {
        var (account, token) = await MakeAsync();

        var found = await FindAsync(token);
        product.Clock.Advance(TimeSpan.FromHours(23));
        var late = await FindAsync(token);
        product.Clock.Advance(TimeSpan.FromHours(2));
        var over = await FindAsync(token);

        Assert.Equal((account.Id, LinkUse.Enrol), (found!.Value.Account.Id, found.Value.Use));
        Assert.NotNull(late);
        Assert.Null(over);
    }

    [Fact]
    public async Task A_link_that_was_used_or_changed_leads_nowhere()
    {
        var (account, token) = await MakeAsync();
        var changed = Enumerable
            .Range(0, token.Length)
            .Select(at => token[..at] + (token[at] == 'A' ? 'B' : 'A') + token[(at + 1)..]);

        foreach (
            var other in changed
                .Where((_, at) => at % 7 == 0 && at < 75)
                .Append("")
                .Append("no link at all")
                .Append(token[1..])
        )
            Assert.Null(await FindAsync(other));
        await product.WithAsync(
            async (ConvokeDb db) =>
            {
                var mine = (await db.Accounts.FindAsync(account.Id))!;
                mine.Restamp();
                return await db.SaveChangesAsync();
            }
        );

        Assert.Null(await FindAsync(token));
    }

    private Task<(Account Account, string Token)> MakeAsync() =>
        product.WithAsync(
            async (IServiceProvider scope) =>
            {
                var (db, vault) = (scope.GetRequiredService<ConvokeDb>(), scope.GetRequiredService<Vault>());
                var now = product.Clock.GetUtcNow();
                Account
                    .Add("ada@rivers.example", "Ada", Role.Editor, LanguageTag.Parse("en"), vault, now)
                    .Granted(out var account, out _);
                db.Add(account!);
                await db.SaveChangesAsync();
                return (account!, AccountLink.Make(account!, LinkUse.Enrol, scope.GetRequiredService<Tickets>(), now));
            }
        );

    private Task<(Account Account, LinkUse Use)?> FindAsync(string token) =>
        product.WithAsync(
            async (IServiceProvider scope) =>
                await AccountLink.FindAsync(
                    scope.GetRequiredService<ConvokeDb>(),
                    token,
                    scope.GetRequiredService<Tickets>(),
                    CancellationToken.None
                )
        );
}
