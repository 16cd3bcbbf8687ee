using Convoke.Testing;
using Xunit;

namespace Convoke.Web.Tests.Reading;

/// <summary>The front page of an assembly that calls far more often than it tells, and whose newest call is protected.</summary>
public sealed class HomeTests(HomeTests.CallingSite site) : IClassFixture<HomeTests.CallingSite>
{
    [Fact]
    public async Task News_stand_there_however_many_calls_are_newer()
    {
        var page = await ReadAsync();

        Assert.Contains("href=\"/en/statements/on-old-dams\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/en/updates/from-the-ferry\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_open_call_that_everybody_may_read_leads()
    {
        var page = await ReadAsync();

        var lead = page[page.IndexOf("class=\"lead-call", StringComparison.Ordinal)..];
        Assert.Contains("Water of day 2.", lead, StringComparison.Ordinal);
    }

    private Task<string> ReadAsync() => site.Client.GetStringAsync("/en", TestContext.Current.CancellationToken);

    public sealed class CallingSite : TestSite
    {
        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            await FoundAsync();
            await CommitAsync("---\nkind: statement\nlang: en\ntitle: On old dams\ndate: -90d 09:00\n---\nWords.");
            await CommitAsync("---\nkind: update\nlang: en\ntitle: From the ferry\ndate: -80d 09:00\n---\nWords.");
            for (var day = 1; day <= 25; day++)
                await CommitAsync(
                    $"---\nkind: call\nlang: en\ntitle: Call {day}\nstandfirst: Water of day {day}.\ndate: -{day}d 09:00\n"
                        + $"{(day == 1 ? "password: reeds\n" : "")}---\nWater of day {day}."
                );
            await SettleAsync();
        }
    }
}
