using Xunit;

namespace Convoke.Web.Tests.Reading;

/// <summary>How what was written gets onto a page.</summary>
[Collection(nameof(ReadingSite))]
public sealed class PrintedTests(ReadingSite site)
{
    [Fact]
    public async Task What_the_sanitiser_made_is_printed_as_it_is_and_titles_are_not()
    {
        var text = await site.PublishAsync(
            "---\nkind: update\nlang: en\ntitle: Nets <b>and</b> weirs\nplaces: [EG]\n---\nA *whole* <script>net</script>."
        );
        await site.SayAsync(text.EntryId, 1, "<em>Half</em> a net");

        using var answer = await site.AskAsync(HttpMethod.Get, text.Address);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Contains("<p>A <em>whole</em> ", page, StringComparison.Ordinal);
        Assert.Contains("<p><em>Half</em> a net 0</p>", page, StringComparison.Ordinal);
        Assert.Contains("Nets &lt;b&gt;and&lt;/b&gt; weirs", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>net", page, StringComparison.Ordinal);
        Assert.Contains("<li>Egypt</li>", page, StringComparison.Ordinal);
    }
}
