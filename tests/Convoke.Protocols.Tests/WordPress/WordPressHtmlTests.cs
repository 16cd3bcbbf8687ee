using Convoke.Protocols.WordPress;
using Xunit;

namespace Convoke.Protocols.Tests.WordPress;

public sealed class WordPressHtmlTests
{
    private const string File = "https://old.example/wp-content/uploads/river.jpg";
    private const string Missing = $"<a href=\"{File}\">A river</a>";

    [Theory]
    [InlineData("One\ntwo\n\nThree", "<p>One<br>\ntwo</p>\n<p>Three</p>")]
    [InlineData("One\r\n\r\n \r\nTwo", "<p>One</p>\n<p>Two</p>")]
    [InlineData("One<br />\ntwo", "<p>One<br>\ntwo</p>")]
    [InlineData(
        "One\n<ul>\n\t<li>a</li>\n\t<li>b\n<p>c</p></li>\n</ul>\nTwo",
        "<p>One</p>\n<ul><li>a</li><li>b\n<p>c</p></li></ul>\n<p>Two</p>"
    )]
    [InlineData("<blockquote>One\n\nTwo</blockquote>", "<blockquote><p>One</p>\n<p>Two</p></blockquote>")]
    [InlineData("<pre>a\n\n  b &lt;</pre>", "<pre>a\n\n  b &lt;</pre>")]
    [InlineData("<h2>A\nb</h2>text", "<h2>A<br>\nb</h2>\n<p>text</p>")]
    [InlineData("<strong>One\n\ntwo</strong>", "<p><strong>One</strong></p>\n<p><strong>two</strong></p>")]
    [InlineData("<a\nhref=\"/x\">One</a>", "<p><a href=\"/x\">One</a></p>")]
    [InlineData("<p>One</p>\n<p>&nbsp;</p>\n<p></p>Two", "<p>One</p>\n<p>Two</p>")]
    [InlineData("<div class=\"a\"><div>One</div><div>Two</div></div>", "<p>One</p>\n<p>Two</p>")]
    [InlineData(
        "<table><tr><td>a</td><td></td></tr></table>",
        "<table><tbody><tr><td>a</td><td></td></tr></tbody></table>"
    )]
    [InlineData("One<script>alert(1)</script><style>p{}</style> two", "<p>One two</p>")]
    [InlineData("", "")]
    [InlineData(" \n\n ", "")]
    public void Classic_text_gets_its_paragraphs(string content, string html) => Assert.Equal(html, Clean(content));

    [Theory]
    [InlineData("<p style=\"direction: rtl; color:red\" class=\"x\" onclick=\"y\">نهر</p>", "<p dir=\"rtl\">نهر</p>")]
    [InlineData("<div lang=\"ar\" align=\"right\">نهر</div>", "<div lang=\"ar\"><p>نهر</p></div>")]
    [InlineData("<font color=\"red\"><center><tt>a</tt></center></font>", "<p><code>a</code></p>")]
    [InlineData("<a href=\"javascript:alert(1)\">x</a>", "<p>x</p>")]
    [InlineData("<a href=\"java\nscript:alert(1)\">x</a>", "<p>x</p>")]
    [InlineData(
        "<a href=\"//old.example/x\" target=\"_blank\">x</a>",
        "<p><a href=\"https://old.example/x\">x</a></p>"
    )]
    [InlineData("<a name=\"n\">x</a> <a href=\"#n\">up</a>", "<p><a id=\"n\"></a>x <a href=\"#n\">up</a></p>")]
    [InlineData("<span id=\"n\" lang=\"fr\">x</span>", "<p><span lang=\"fr\">x</span></p>")]
    [InlineData(
        "<form action=\"x\"><input type=\"image\" src=\"https://x.example/y\"><label>Name</label></form>",
        "<p>Name</p>"
    )]
    public void Only_what_means_something_is_kept(string content, string html) => Assert.Equal(html, Clean(content));

    [Theory]
    [InlineData(
        $"<img src=\"{File}\" alt=\"A river\" class=\"alignleft wp-image-7\" srcset=\"{File} 2x\" />",
        $"<p>{Missing}</p>"
    )]
    [InlineData(
        $"<a href=\"{File}\"><img src=\"https://old.example/wp-content/uploads/river-300x200.jpg\" alt=\"A river\"></a>",
        $"<p>{Missing}</p>"
    )]
    [InlineData(
        $"<a href=\"https://old.example/2013/river/\"><img src=\"{File}\" alt=\"A river\"></a>",
        $"<p>{Missing}</p>"
    )]
    [InlineData(
        $"<a href=\"https://fish.example/\"><img src=\"{File}\" alt=\"Fish\"></a>",
        $"<p><a href=\"https://fish.example/\">Fish</a> (<a href=\"{File}\">river.jpg</a>)</p>"
    )]
    [InlineData($"<img src=\"{File}\">", $"<p><a href=\"{File}\">river.jpg</a></p>")]
    [InlineData(
        $"<img src=\"data:image/gif;base64,AA\" data-src=\"{File}\" alt=\"A river\"><noscript><img src=\"{File}\"></noscript>",
        $"<p>{Missing}</p>"
    )]
    [InlineData("Good <img class=\"wp-smiley\" src=\"https://s.example/1.png\" alt=\":)\">", "<p>Good :)</p>")]
    [InlineData("<img src=\"https://count.example/?p\" width=\"1\" height=\"1\">One", "<p>One</p>")]
    [InlineData(
        $"<div style=\"background-image:url({File})\"><p>Over it</p></div>",
        $"<p><a href=\"{File}\">river.jpg</a></p>\n<p>Over it</p>"
    )]
    [InlineData(
        $"<figure><img src=\"{File}\"><figcaption>The <em>river</em></figcaption></figure>",
        $"<p><a href=\"{File}\">The <em>river</em></a></p>"
    )]
    [InlineData(
        $"<figure><img src=\"{File}\" alt=\"A river\"><figcaption>In spring</figcaption></figure>",
        $"<figure><p>{Missing}</p><figcaption>In spring</figcaption></figure>"
    )]
    [InlineData("<img src=\"ftp://x/y.jpg\" alt=\"A river\">", "<p>A river</p>")]
    public void A_picture_that_is_not_here_is_its_words_with_a_plain_link(string content, string html) =>
        Assert.Equal(html, Clean(content));

    [Fact]
    public void A_picture_that_is_here_is_shown()
    {
        var asked = new List<WordPressPicture>();
        var options = new WordPressHtmlOptions
        {
            Base = new Uri("https://old.example/2013/post/"),
            LocalPicture = picture =>
            {
                asked.Add(picture);
                return "/media/7.webp";
            },
        };

        var html = WordPressHtml
            .Clean(
                "<img class=\"wp-image-7\" src=\"/wp-content/river-300x200.jpg?w=300\" width=\"300\" alt=\"A  river\">",
                options
            )
            .Html;

        Assert.Equal("<p><img src=\"/media/7.webp\" alt=\"A river\" width=\"300\"></p>", html);
        Assert.Equal((7, "https://old.example/wp-content/river.jpg"), (asked[0].AttachmentId, asked[0].FullAddress));
    }

    [Theory]
    [InlineData(
        "<iframe src=\"https://www.youtube-nocookie.com/embed/abcdef12345?rel=0\" title=\"Film\"></iframe>",
        "<p><a href=\"https://www.youtube.com/watch?v=abcdef12345\">Film</a></p>"
    )]
    [InlineData(
        "<object><param name=\"movie\" value=\"https://x.example/f.swf\"><embed src=\"https://x.example/g.swf\"></object>",
        "<p><a href=\"https://x.example/g.swf\">https://x.example/g.swf</a></p>"
    )]
    [InlineData(
        "<video poster=\"https://x.example/p.jpg\"><source src=\"https://x.example/f.mp4\"></video>",
        "<p><a href=\"https://x.example/f.mp4\">f.mp4</a></p>"
    )]
    [InlineData(
        "One\nhttps://film.example/1\ntwo",
        "<p>One<br><a href=\"https://film.example/1\">https://film.example/1</a><br>\ntwo</p>"
    )]
    [InlineData("See https://film.example/1 there", "<p>See https://film.example/1 there</p>")]
    public void What_would_be_embedded_is_a_plain_link(string content, string html) =>
        Assert.Equal(html, Clean(content));

    [Fact]
    public void Links_may_be_led_elsewhere()
    {
        var options = new WordPressHtmlOptions
        {
            Link = new WordPressAddresses(new WxrSite { Link = "https://old.example" }).OwnPath,
        };

        var html = WordPressHtml
            .Clean(
                "<a href=\"https://old.example/2013/x/\">a</a> <a href=\"https://new.example/\">b</a> <a href=\"https://old.example/author/ada/\">Ada</a>",
                options
            )
            .Html;

        Assert.Equal("<p><a href=\"/2013/x/\">a</a> <a href=\"https://new.example/\">b</a> Ada</p>", html);
    }

    [Fact]
    public void A_comment_has_neither_shortcodes_nor_blocks()
    {
        var html = WordPressHtml.CleanComment("[gallery] and <!-- wp:html -->\n\n<b>so</b> on").Html;

        Assert.Equal("<p>[gallery] and &lt;!-- wp:html --&gt;</p>\n<p><b>so</b> on</p>", html);
    }

    [Fact]
    public void What_is_nested_without_end_comes_as_its_words()
    {
        var text = WordPressHtml.Clean(string.Concat(Enumerable.Repeat("<div><b>", 5000)) + "One & <two> three");

        Assert.Equal("<p>One &amp;  three</p>".Replace("  ", " ", StringComparison.Ordinal), text.Html);
        Assert.Contains("too deeply nested", Assert.Single(text.Warnings), StringComparison.Ordinal);
    }

    private static string Clean(string content) => WordPressHtml.Clean(content).Html;
}
