using Convoke.Data;
using Convoke.Kernel;
using Convoke.Mail;
using Convoke.Safety;
using Convoke.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Convoke.Core.Tests.Mail;

public sealed class MailBudgetTests : IAsyncLifetime
{
    private readonly TestWorkshop product = new();

    public ValueTask InitializeAsync() => product.InitializeAsync();

    public ValueTask DisposeAsync() => product.DisposeAsync();

    [Fact]
    public async Task Somebody_gets_three_an_hour_six_a_day_and_ten_in_thirty_days_however_they_are_spelt()
    {
        var got = new List<int>();
        foreach (var wait in new[] { 0.0, 1.1, 1.1, 22, 24, 24, 24 * 28 })
        {
            product.Clock.Advance(TimeSpan.FromHours(wait));
            got.Add(
                await AskAsync(
                    "ada@rivers.example",
                    "ADA@rivers.example",
                    "ada+1@rivers.example",
                    "ada+2@rivers.example"
                )
            );
        }

        Assert.Equal([3, 3, 0, 3, 1, 0, 3], got);
        Assert.Equal(1, await AskAsync("grace@rivers.example"));
    }

    [Fact]
    public async Task A_network_causes_twenty_an_hour_over_midnight_too_and_is_not_kept()
    {
        const string network = "203.0.113.0/24";
        product.Clock.Advance(TimeSpan.FromHours(24) - product.Clock.GetUtcNow().TimeOfDay - TimeSpan.FromMinutes(20));

        var first = await AskAsync(network, [.. Enumerable.Range(0, 15).Select(i => $"a{i}@rivers.example")]);
        product.Clock.Advance(TimeSpan.FromMinutes(30));
        var second = await AskAsync(network, [.. Enumerable.Range(0, 15).Select(i => $"b{i}@rivers.example")]);
        var elsewhere = await AskAsync("198.51.100.0/24", ["c@rivers.example"]);
        var kept = await product.WithAsync(db => db.Deliveries.Select(row => row.AskedFrom).Distinct().ToListAsync());

        Assert.Equal((15, 5, 1), (first, second, elsewhere));
        Assert.Equal(3, kept.Select(bytes => Convert.ToHexString(bytes!)).Distinct().Count());
    }

    [Fact]
    public async Task A_crowd_at_once_gets_no_more_than_one_after_the_other()
    {
        var asked = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => AskAsync("ada@rivers.example")));

        Assert.Equal(3, asked.Sum());
    }

    [Fact]
    public async Task All_strangers_together_cause_three_hundred_an_hour_and_still_nobody_is_locked_out()
    {
        var got = await AskAsync(null, [.. Enumerable.Range(0, 305).Select(i => $"a{i}@rivers.example")]);
        var colleague = await AskAsync(null, ["ada@rivers.example"], MailTemplate.Reset);
        product.Clock.Advance(TimeSpan.FromMinutes(61));
        var later = await AskAsync("late@rivers.example");

        Assert.Equal((300, 1, 1), (got, colleague, later));
    }

    private Task<int> AskAsync(params string[] addresses) => AskAsync(null, addresses);

    /// <summary>All within one transaction, so that many cost little.</summary>
    private Task<int> AskAsync(string? network, string[] addresses, MailTemplate template = MailTemplate.NoAccount) =>
        product.WithAsync(
            async (IServiceProvider scope) =>
            {
                var (db, vault) = (scope.GetRequiredService<ConvokeDb>(), scope.GetRequiredService<Vault>());
                var (budget, granted) = (scope.GetRequiredService<MailBudget>(), 0);
                await using var whole = await db.Database.BeginTransactionAsync();
                foreach (var address in addresses)
                {
                    var (now, language) = (product.Clock.GetUtcNow(), LanguageTag.Parse("en"));
                    var mail = Delivery.To(address, template, null, language, vault, now);
                    granted += await budget.AskAsync(mail, network, CancellationToken.None) ? 1 : 0;
                    await db.SaveChangesAsync();
                    db.ChangeTracker.Clear();
                }
                await whole.CommitAsync();
                return granted;
            }
        );
}
