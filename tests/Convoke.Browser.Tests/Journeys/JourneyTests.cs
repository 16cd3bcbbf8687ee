using Microsoft.Playwright;
using Xunit;

namespace Convoke.Browser.Tests.Journeys;

public sealed class JourneyTests(Chromium chromium, SampleSite site)
{
    public static IEnumerable<TheoryDataRow<Reader>> Readers => Reader.Both;

    [Theory, MemberData(nameof(Readers))]
    public async Task Reads_a_call_and_switches_the_language(Reader reader)
    {
        var page = await OpenAsync(reader, "/");
        var other = reader.Language == "ar" ? "en" : "ar";

        await page.Locator("main article h2 a, main h2 a").First.ClickAsync();
        var first = await page.Locator("h1").InnerTextAsync();
        await page.Locator($".langs a[hreflang={other}]").ClickAsync();

        Assert.StartsWith($"/{other}/calls/", new Uri(page.Url).AbsolutePath, StringComparison.Ordinal);
        Assert.Equal(other, await page.Locator("html").GetAttributeAsync("lang"));
        Assert.Equal(other == "ar" ? "rtl" : "ltr", await page.Locator("html").GetAttributeAsync("dir"));
        Assert.NotEqual(first, await page.Locator("h1").InnerTextAsync());
        await (reader with { Language = other }).FitsAsync(page);
    }

    [Theory, MemberData(nameof(Readers))]
    public async Task Follows_an_old_address_of_the_blog_to_its_comment(Reader reader)
    {
        var page = await OpenAsync(reader, "/2013/01/05/the-lock-opens/#comment-34");

        Assert.Equal("/en/updates/the-lock-opens", new Uri(page.Url).AbsolutePath);
        Assert.Equal("The lock opens at six", await page.Locator("h1").InnerTextAsync());
        Assert.Contains("I brought two.", await page.Locator("#comment-34").InnerTextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("secretlogin", await page.ContentAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("executed", await page.TitleAsync(), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Readers))]
    public async Task Reads_a_long_thread_to_its_last_page_and_back_from_the_address_of_a_comment(Reader reader)
    {
        var page = await OpenAsync(reader, $"/{reader.Language}/calls");
        await page.Locator($"a[href*=\"/calls/\"]")
            .Filter(new() { HasText = reader.Language == "ar" ? "المطر" : "Nothing but rain" })
            .First.ClickAsync();
        var address = new Uri(page.Url).AbsolutePath;

        await page.GotoAsync($"{address}?comments=3");
        var comment = await page.Locator(".thread article[id^=comment-], .thread [id^=comment-]")
            .Last.GetAttributeAsync("id");
        await page.GotoAsync($"/{reader.Language}/comments/{comment!["comment-".Length..]}");

        Assert.EndsWith($"?comments=3#{comment}", page.Url, StringComparison.Ordinal);
        Assert.True(await page.Locator($"#{comment}").IsVisibleAsync());
        await reader.FitsAsync(page);
    }

    [Theory, MemberData(nameof(Readers))]
    public async Task Looks_at_the_versions_of_a_text(Reader reader)
    {
        var page = await OpenAsync(reader, $"/{reader.Language}/calls");
        await page.Locator("main h2 a, main h3 a").First.ClickAsync();

        await page.Locator("a[href$=\"/versions\"]").First.ClickAsync();
        await page.Locator("main a[href*=\"/versions/\"]").First.ClickAsync();

        Assert.Matches("/versions/[0-9a-f]{64}$", new Uri(page.Url).AbsolutePath);
        await reader.FitsAsync(page);
    }

    [Theory, MemberData(nameof(Readers))]
    public async Task Goes_from_the_archive_to_an_entry_to_its_feed(Reader reader)
    {
        var page = await OpenAsync(reader, $"/{reader.Language}/");

        await page.Locator($"nav a[href=\"/{reader.Language}/archive\"]").ClickAsync();
        await page.Locator($"main a[href^=\"/{reader.Language}/20\"]").Last.ClickAsync();
        await page.Locator("main h2 a, main h3 a").First.ClickAsync();
        var feed = await page.Locator("link[rel=alternate][type=\"application/atom+xml\"]")
            .First.GetAttributeAsync("href");
        var answer = await page.APIRequest.GetAsync(feed!);

        Assert.Equal(200, answer.Status);
        Assert.StartsWith("application/atom+xml", answer.Headers["content-type"], StringComparison.Ordinal);
        await reader.FitsAsync(page);
    }

    [Theory, MemberData(nameof(Readers))]
    public async Task Chooses_how_the_site_looks_and_stays_where_it_was(Reader reader)
    {
        var page = await OpenAsync(reader, $"/{reader.Language}/calls");
        var wished = reader.Light is ColorScheme.Dark ? "light" : "dark";

        await page.Locator($"form[action=\"/preferences\"] button[value={wished}]").ClickAsync();

        Assert.Equal($"/{reader.Language}/calls", new Uri(page.Url).AbsolutePath);
        Assert.Equal(wished, await page.Locator("html").GetAttributeAsync("data-theme"));
    }

    /// <summary>Nobody else is asked, nothing is kept, and no page is wider than the window.</summary>
    private async Task<IPage> OpenAsync(Reader reader, string address)
    {
        var page = await chromium.NewPageAsync(reader.Window(site));
        page.Request += (_, request) =>
            Assert.StartsWith(site.Address!.ToString(), request.Url, StringComparison.Ordinal);
        await page.GotoAsync(address);
        Assert.Empty(await page.Context.CookiesAsync());
        return page;
    }
}
