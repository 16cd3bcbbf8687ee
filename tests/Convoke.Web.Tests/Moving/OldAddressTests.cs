using System.Net;
using Xunit;

namespace Convoke.Web.Tests.Moving;

public sealed class OldAddressTests(OldSite site) : IClassFixture<OldSite>
{
    private const string Update = "/ar/updates/%D9%85%D8%A7%D8%A1";
    private const string Old = "/2013/01/05/%d9%85%d8%a7%d8%a1";

    public static TheoryData<string, string> Known =>
        new()
        {
            { "/?p=12", Update },
            { "/?p=12&utm_source=mail", Update },
            { $"{Old}/", Update },
            { Old, Update },
            { "/2013/01/05/ماء/", Update },
            { $"{Old}/trackback/", Update },
            { $"{Old}/feed/", $"{Update}/comments.rss" },
            { $"{Old}/feed/atom/", $"{Update}/comments.atom" },
            { $"{Old}/?feed=rss2", $"{Update}/comments.rss" },
            { "/?p=12&feed=atom", $"{Update}/comments.atom" },
            { $"{Old}/comment-page-1/", Update },
            { $"{Old}/comment-page-2/", $"{Update}?comments=2" },
            { $"{Old}/comment-page-999/", $"{Update}?comments=2" },
            { "/?p=12&cpage=2", $"{Update}?comments=2" },
            { "/about/", "/en/about" },
            { "/?page_id=2", "/en/about" },
            { "/index.php?page_id=2", "/en/about" },
            { "/faq/", "/en/about" },
            { "/locked/", "/en/updates/locked" },
            { "/locked/comment-page-4/", "/en/updates/locked" },
            { "/category/water/rivers/", "/en/category/rivers" },
            { "/category/water/rivers/page/2/", "/en/category/rivers" },
            { "/category/water/rivers/feed/", "/en/category/rivers/feed.rss" },
            { "/?cat=3&feed=atom", "/en/category/rivers/feed.atom" },
            { "/tag/x/", "/en/tag/x" },
            { "/tag/x/feed/atom/", "/en/tag/x/feed.atom" },
            { "/photo/", "/media/well.webp" },
            { "/feed/", "/en/feed.rss" },
            { "/feed/rss2/", "/en/feed.rss" },
            { "/feed/atom/", "/en/feed.atom" },
            { "/?feed=rss2", "/en/feed.rss" },
            { "/?feed=atom", "/en/feed.atom" },
            { "/comments/feed/", "/en/comments.rss" },
            { "/?feed=comments-rss2", "/en/comments.rss" },
            { "/2013/01/", "/en/2013/01" },
            { "/2013/1/", "/en/2013/01" },
            { "/2013/01/05/", "/en/2013/01" },
            { "/2013/", "/en/2013" },
            { "/blog/", "/en/" },
            { "/blog/feed/", "/en/feed.rss" },
            { "/blog/feed/atom/", "/en/feed.atom" },
            { "/blog/?feed=atom", "/en/feed.atom" },
            { "/blog/comments/feed/", "/en/comments.rss" },
            { "/blog/2013/", "/en/2013" },
            { "/blog/2013/01/", "/en/2013/01" },
            { "/blog/2013/01/05/", "/en/2013/01" },
            { "/blog/2013/01/05/water/", Update },
            { "/blog/2013/01/05/water/feed/", $"{Update}/comments.rss" },
        };

    [Theory]
    [MemberData(nameof(Known))]
    public async Task An_old_address_leads_to_the_new_place_for_good(string asked, string place)
    {
        using var answer = await AskAsync(asked);

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal(place, answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task No_old_address_leads_in_a_circle()
    {
        foreach (
            var (_, place) in Known
                .Select(row => row.Data)
                .Where(row => !row.Item2.StartsWith("/media/", StringComparison.Ordinal))
        )
        {
            using var answer = await AskAsync(place);

            Assert.True(answer.StatusCode is HttpStatusCode.OK, $"{place} answers {answer.StatusCode}");
        }
    }

    [Theory]
    [InlineData("/?p=13")]
    [InlineData("/?feed=unheard-of")]
    [InlineData("/2013/01/05/nowhere/")]
    [InlineData("/2013/03/")]
    [InlineData("/2013/13/")]
    [InlineData("/2013/01/feed/")]
    [InlineData("/category/nowhere/")]
    [InlineData("/elsewhere/feed/")]
    [InlineData("/elsewhere/2013/01/")]
    [InlineData("/blog/nowhere/")]
    [InlineData("/blog/about/")]
    [InlineData("/tag/y/")]
    [InlineData("/draft/")]
    [InlineData("/locked/feed/")]
    [InlineData("/lost-photo/")]
    [InlineData("/author/ada/")]
    [InlineData("/wp-login.php")]
    [InlineData("/en/nowhere")]
    [InlineData("/en/updates/draft")]
    [InlineData("/media/well.webp")]
    [InlineData("/about%2500")]
    [InlineData("/?p=%00")]
    public async Task What_is_not_known_is_not_found(string asked)
    {
        using var answer = await AskAsync(asked);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("//evil.example/feed/")]
    [InlineData("/%2F%2Fevil.example/feed/")]
    [InlineData("/%5C%5Cevil.example/feed/")]
    [InlineData("/https://evil.example/feed/")]
    [InlineData("/?p=12&next=//evil.example")]
    [InlineData("/?p=//evil.example")]
    [InlineData("/?tag=//evil.example&feed=rss2")]
    [InlineData("/about/..//evil.example/")]
    [InlineData("/about%0d%0aLocation:%20https://evil.example")]
    public async Task Nothing_asked_leads_off_the_site(string asked)
    {
        using var answer = await AskAsync(asked);

        var location = answer.Headers.Location?.OriginalString ?? "";
        Assert.DoesNotContain("evil", location);
        Assert.True(location is "" or ['/', not '/', ..], location);
    }

    [Fact]
    public async Task What_is_answered_here_goes_first()
    {
        using var page = await AskAsync("/en/about");
        using var first = await AskAsync("/?utm_source=mail");

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        Assert.Equal("/en/", first.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Only_readers_are_sent_on()
    {
        using var head = await AskAsync("/about/", HttpMethod.Head);
        using var post = await AskAsync("/about/", HttpMethod.Post);

        Assert.Equal(HttpStatusCode.MovedPermanently, head.StatusCode);
        Assert.Null(post.Headers.Location);
    }

    private async Task<HttpResponseMessage> AskAsync(string address, HttpMethod? method = null)
    {
        // Not relative: a path of two slashes would be taken for a host.
        var asked = new Uri("http://localhost:5080" + address);
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, asked);
        return await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
