using System.Net;
using Xunit;

namespace Convoke.Web.Tests.Moving;

public sealed class ImportedPagesTests(ImportedBlog blog) : IClassFixture<ImportedBlog>
{
    [Theory]
    [InlineData("/2013/01/05/clean-rivers/", "/en/updates/clean-rivers")]
    [InlineData("/2013/01/05/clear-rivers/", "/en/updates/clean-rivers")]
    [InlineData("/?p=100", "/en/updates/clean-rivers")]
    [InlineData("/2013/01/05/clean-rivers/feed/", "/en/updates/clean-rivers/comments.rss")]
    [InlineData("/2013/01/05/clean-rivers/comment-page-1/", "/en/updates/clean-rivers")]
    [InlineData("/2013/01/05/join-us/", "/en/calls/join-us")]
    [InlineData("/?page_id=112", "/en/about-history")]
    [InlineData("/about/history/", "/en/about-history")]
    [InlineData("/history/", "/en/history")]
    [InlineData("/search/", "/en/search-2")]
    [InlineData("/weir/", "/en/updates/clean-rivers")]
    [InlineData("/category/water/rivers/", "/en/category/rivers")]
    [InlineData("/category/rivers/feed/", "/en/category/rivers/feed.rss")]
    [InlineData("/?cat=4", "/en/category/water")]
    [InlineData("/category/new/", "/en/category/new")]
    [InlineData("/tag/clean/", "/en/tag/clean")]
    [InlineData("/feed/", "/en/feed.rss")]
    public async Task An_address_of_the_old_blog_leads_to_the_new_place(string asked, string place)
    {
        using var answer = await blog.Client.GetAsync(new Uri(asked, UriKind.Relative), Stop);

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal(place, answer.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("/author/keeper-login/")]
    [InlineData("/?p=101")]
    [InlineData("/?p=103")]
    [InlineData("/en/updates/among-us")]
    [InlineData("/en/updates/later")]
    public async Task What_was_not_public_there_is_not_public_here(string asked)
    {
        using var answer = await blog.Client.GetAsync(new Uri(asked, UriKind.Relative), Stop);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task An_old_anchor_of_a_comment_goes_on_working()
    {
        var page = await blog.Client.GetStringAsync(new Uri("/en/updates/clean-rivers", UriKind.Relative), Stop);

        Assert.Contains("id=\"comment-12\"", page);
        Assert.Contains("Author 2", page);
        Assert.DoesNotContain("Pills", page);
        Assert.DoesNotContain("Eve", page);
    }

    [Fact]
    public async Task What_a_plug_in_showed_is_plain_and_still()
    {
        var page = await blog.Client.GetStringAsync(new Uri("/en/updates/shown", UriKind.Relative), Stop);

        Assert.Contains("<figcaption>The weir</figcaption>", page);
        Assert.Contains("<a href=\"https://www.youtube.com/watch?v=abc\"", page);
        Assert.Contains("<a href=\"/2013/01/05/clean-rivers/\"", page);
        Assert.DoesNotContain("alert(", page);
        Assert.DoesNotContain("[gallery", page);
        Assert.DoesNotContain("unknown_code", page);
        Assert.DoesNotContain("wp:paragraph", page);
    }

    [Theory]
    [InlineData("/en/updates/shown")]
    [InlineData("/en/updates/clean-rivers")]
    [InlineData("/en/")]
    public async Task No_page_makes_a_browser_ask_the_old_site(string address)
    {
        var page = await blog.Client.GetStringAsync(new Uri(address, UriKind.Relative), Stop);

        Assert.DoesNotMatch("(?i)(src|srcset|poster|data|background|action)=\"?[^\"> ]*old\\.example", page);
        Assert.DoesNotMatch("(?i)<(iframe|object|embed|video|audio)", page);
        Assert.DoesNotMatch("(?i)<link[^>]*old\\.example", page);
        Assert.DoesNotContain("url(", page);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;
}
