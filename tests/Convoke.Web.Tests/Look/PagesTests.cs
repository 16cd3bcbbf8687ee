using System.Net;
using Convoke.Testing;
using Xunit;

namespace Convoke.Web.Tests.Look;

/// <summary>What the public pages promise their readers, asked over HTTP.</summary>
public sealed class PagesTests(PagesSite site) : IClassFixture<PagesSite>
{
    [Theory]
    [InlineData("/en/updates/bare", "This entry was posted on <time", "filed under")]
    [InlineData("/en/updates/filed", "and is filed under <a", "It is tagged")]
    public async Task The_byline_is_a_sentence_and_says_nothing_of_what_is_not_known(
        string path,
        string said,
        string not
    )
    {
        var page = await ReadAsync(path);

        Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.DoesNotContain(not, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en/updates/bare", "Comments and pings are open, and the comments can be followed by")]
    [InlineData("/en/updates/filed", "Comments and pings are closed, and the comments can be followed by")]
    [InlineData("/en/calls/urgent", "Comments are closed, pings are open, and the comments can be followed by")]
    public async Task A_page_says_in_one_sentence_what_is_open(string path, string sentence)
    {
        var page = await ReadAsync(path);

        Assert.Contains(sentence, page, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"{path}/comments.rss\">RSS</a>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_urgent_call_says_so_by_a_word()
    {
        var page = await ReadAsync("/en/calls/urgent");

        Assert.Contains("<span class=\"tag urgent\">Urgent</span>", page, StringComparison.Ordinal);
        Assert.Contains("<li><div><h3>Publish every outfall</h3>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_loads_one_font_and_a_lite_page_none()
    {
        var (english, arabic) = (await ReadAsync("/en"), await ReadAsync("/ar"));
        var lite = await ReadAsync("/en?lite=1");

        Assert.Equal("piazzolla", Font(english));
        Assert.Equal("rakkas", Font(arabic));
        Assert.Null(Font(lite));
        Assert.Contains("<html lang=\"en\" dir=\"ltr\" data-lite>", lite, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_display_is_chosen_by_a_plain_form()
    {
        using var form = new FormUrlEncodedContent([new("theme", "dark"), new("return", "/en/calls")]);
        using var answer = await site.Client.PostAsync("/preferences", form, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/en/calls", answer.Headers.Location?.OriginalString);
        Assert.Contains(
            "theme=dark",
            string.Join(';', answer.Headers.GetValues("Set-Cookie")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_archive_begins_with_the_newest_year()
    {
        using var answer = await site.Client.GetAsync("/en/archive", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/en/2026", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_page_in_another_language_only_says_where_it_is()
    {
        using var answer = await site.Client.GetAsync("/ar/updates/bare", TestContext.Current.CancellationToken);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("<a href=\"/en/updates/bare\" hreflang=\"en\">", page, StringComparison.Ordinal);
    }

    private static string? Font(string page) =>
        page.Contains("/fonts/piazzolla", StringComparison.Ordinal) ? "piazzolla"
        : page.Contains("/fonts/rakkas", StringComparison.Ordinal) ? "rakkas"
        : null;

    private Task<string> ReadAsync(string path) =>
        site.Client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
}

/// <summary>A site with three entries that differ in what is known of them.</summary>
public sealed class PagesSite : TestSite
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await FoundAsync();
        await PublishAsync("---\nkind: update\nlang: en\ntitle: Bare\ndate: 2026-01-05 09:00\n---\nWords.\n");
        await PublishAsync(
            "---\nkind: update\nlang: en\ntitle: Filed\ndate: 2025-03-01 09:00\ncategories: [water-law]\ncomments: closed\npings: closed\n---\nWords.\n"
        );
        await PublishAsync(
            "---\nkind: call\nlang: en\ntitle: Urgent\ndate: 2025-04-01 09:00\nurgentUntil: +5d 09:00\ncomments: closed\n"
                + "demands:\n  - title: Publish every outfall\n---\nWords.\n"
        );
    }
}
