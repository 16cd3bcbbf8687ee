using Convoke.Protocols.Feeds;
using Xunit;

namespace Convoke.Protocols.Tests.Feeds;

public sealed class FeedHtmlTests
{
    private static readonly Uri Page = new("https://rivers.example.org/en/calls/day-of-action");

    [Theory]
    [InlineData("<a href=\"/en/about\">x</a>", "<a href=\"https://rivers.example.org/en/about\">x</a>")]
    [InlineData(
        "<a href=\"#note-1\">1</a>",
        "<a href=\"https://rivers.example.org/en/calls/day-of-action#note-1\">1</a>"
    )]
    [InlineData("<a href=\"//media.example.org/a\">x</a>", "<a href=\"https://media.example.org/a\">x</a>")]
    [InlineData("<a href=\"mailto:ada@example.org\">x</a>", "<a href=\"mailto:ada@example.org\">x</a>")]
    [InlineData("<a href=\"javascript:alert(1)\">x</a>", "<a>x</a>")]
    [InlineData("<a href=\"http://[broken\">x</a>", "<a>x</a>")]
    [InlineData("<q cite=\"../source\">x</q>", "<q cite=\"https://rivers.example.org/en/source\">x</q>")]
    [InlineData(
        "<img src=\"/media/نهر.webp\" alt=\"\">",
        "<img src=\"https://rivers.example.org/media/%D9%86%D9%87%D8%B1.webp\" alt=\"\">"
    )]
    public void Addresses_become_absolute(string html, string expected)
    {
        var written = FeedHtml.Of(html, Page);

        Assert.Equal(expected, written);
    }

    [Theory]
    [InlineData(
        "<p class=\"lead\" id=\"a\" style=\"color:red\" role=\"note\" aria-label=\"b\" dir=\"rtl\">x</p>",
        "<p dir=\"rtl\">x</p>"
    )]
    [InlineData("<p>a</p><script>b</script><iframe src=\"/c\"></iframe><form><input></form>", "<p>a</p>")]
    [InlineData(
        "<picture><source srcset=\"/a.avif\"><img src=\"/a.png\" srcset=\"/b.png 2x\"></picture>",
        "<picture><img src=\"https://rivers.example.org/a.png\"></picture>"
    )]
    [InlineData("<img alt=\"without a source\">", "")]
    public void What_only_serves_the_page_stays_there(string html, string expected)
    {
        var written = FeedHtml.Of(html, Page);

        Assert.Equal(expected, written);
    }

    [Theory]
    [InlineData(
        "<audio controls src=\"/media/speech.mp3\"></audio>",
        "<a href=\"https://rivers.example.org/media/speech.mp3\">speech.mp3</a>"
    )]
    [InlineData(
        "<video><source src=\"/media/walk.mp4\"></video>",
        "<a href=\"https://rivers.example.org/media/walk.mp4\">walk.mp4</a>"
    )]
    [InlineData("<video></video>", "")]
    public void Sound_and_film_become_links(string html, string expected)
    {
        var written = FeedHtml.Of(html, Page);

        Assert.Equal(expected, written);
    }

    [Fact]
    public void Whatever_goes_in_nothing_dangerous_comes_out()
    {
        AnyText.Always(text =>
        {
            var once = FeedHtml.Of(text, Page);
            return !HtmlRules.Of(once).Any() && !HtmlRules.Of(FeedHtml.Of(once, Page)).Any();
        });
    }
}
