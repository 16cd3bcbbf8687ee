using Convoke.Testing;
using Xunit;

namespace Convoke.Web.Tests.Reading;

public sealed class PingsTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task A_page_says_how_many_pings_there_are_and_shows_one_that_has_no_address_by_its_words()
    {
        await site.FoundAsync();
        var text = await site.PublishAsync("---\nkind: update\nlang: en\ntitle: Far heard\n---\nWords.");
        var told = Enumerable.Range(0, 101).Select(i => ($"https://reeds.example/{i}", $"Echo {i}"));
        await site.PingAsync(text.EntryId, [.. told, ("", "Heard at the ferry"), ("", "")]);

        var page = await site.Client.GetStringAsync(text.Address, TestContext.Current.CancellationToken);

        Assert.Contains("103 pings</h3>", page, StringComparison.Ordinal);
        Assert.Contains(
            "<span class=\"p-name\" dir=\"auto\">Heard at the ferry</span>",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("<span class=\"p-name\" dir=\"auto\">Anonymous</span>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Echo 2<", page, StringComparison.Ordinal);
    }
}
