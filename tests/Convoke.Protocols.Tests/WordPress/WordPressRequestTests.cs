using Convoke.Protocols.WordPress;
using Xunit;

namespace Convoke.Protocols.Tests.WordPress;

public sealed class WordPressRequestTests
{
    [Theory]
    [InlineData("/2013/01/05/slug/", "/2013/01/05/slug")]
    [InlineData("/2013/01/05/slug/trackback/", "/2013/01/05/slug")]
    [InlineData("/?p=12&utm_source=mail", "/?p=12")]
    [InlineData("/?page_id=12", "/?page_id=12")]
    [InlineData("/category/parent/child/", "/category/parent/child")]
    [InlineData("/category/rivers/page/3/", "/category/rivers")]
    [InlineData("/page/3", "/")]
    [InlineData("/%d9%86%d9%87%d8%b1/", "/نهر")]
    [InlineData("/?feed=unheard-of", "/?feed=unheard-of")]
    public void A_page_is_asked_for_by_its_address(string asked, string address)
    {
        var request = WordPressRequest.Of(asked);

        Assert.Equal(new WordPressRequest(address, WordPressPlace.Page, 1), request);
    }

    [Theory]
    [InlineData("/feed/", "/", WordPressPlace.Rss)]
    [InlineData("/feed/rss2/", "/", WordPressPlace.Rss)]
    [InlineData("/feed/atom/", "/", WordPressPlace.Atom)]
    [InlineData("/?feed=rss2", "/", WordPressPlace.Rss)]
    [InlineData("/?feed=rss", "/", WordPressPlace.Rss)]
    [InlineData("/?feed=atom", "/", WordPressPlace.Atom)]
    [InlineData("/comments/feed/", "/comments", WordPressPlace.Rss)]
    [InlineData("/?feed=comments-rss2", "/comments", WordPressPlace.Rss)]
    [InlineData("/?feed=comments-atom", "/comments", WordPressPlace.Atom)]
    [InlineData("/2013/01/05/slug/feed", "/2013/01/05/slug", WordPressPlace.Rss)]
    [InlineData("/2013/01/05/slug/feed/atom/", "/2013/01/05/slug", WordPressPlace.Atom)]
    [InlineData("/2013/01/05/slug/?feed=rss2", "/2013/01/05/slug", WordPressPlace.Rss)]
    [InlineData("/?feed=atom&p=12", "/?p=12", WordPressPlace.Atom)]
    public void A_feed_hangs_on_the_end_of_an_address(string asked, string address, WordPressPlace place)
    {
        var request = WordPressRequest.Of(asked);

        Assert.Equal(new WordPressRequest(address, place, 1), request);
    }

    [Theory]
    [InlineData("/2013/01/05/slug/comment-page-2/#comment-7", "/2013/01/05/slug", 2)]
    [InlineData("/?p=12&cpage=3#comment-7", "/?p=12", 3)]
    [InlineData("/slug/?cpage=3", "/slug", 3)]
    [InlineData("/slug/comment-page-0", "/slug/comment-page-0", 1)]
    [InlineData("/slug/?cpage=0", "/slug", 1)]
    [InlineData("/slug/?cpage=99999", "/slug", 1)]
    [InlineData("/slug/?cpage=-1", "/slug", 1)]
    public void A_page_of_comments_is_a_small_number(string asked, string address, int page)
    {
        var request = WordPressRequest.Of(asked);

        Assert.Equal(new WordPressRequest(address, WordPressPlace.Page, page), request);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("?utm_source=mail", false)]
    [InlineData("?p=", false)]
    [InlineData("?p=12", true)]
    [InlineData("?utm_source=mail&feed=rss2", true)]
    public void A_query_names_something_by_the_keys_of_WordPress(string query, bool expected)
    {
        Assert.Equal(expected, WordPressRequest.IsNamedBy(query));
    }

    [Fact]
    public void No_address_breaks_it()
    {
        string[] pieces =
        [
            "/",
            "//",
            "?",
            "&",
            "=",
            "#",
            "%",
            "%00",
            "%2f",
            "..",
            "feed",
            "page",
            "comment-page-",
            "p=1",
            "://",
        ];

        var requests =
            from first in pieces
            from second in pieces
            from third in pieces
            from last in pieces
            select WordPressRequest.Of("/" + first + second + third + last);

        Assert.All(requests, request => Assert.StartsWith("/", request.Address));
    }
}
