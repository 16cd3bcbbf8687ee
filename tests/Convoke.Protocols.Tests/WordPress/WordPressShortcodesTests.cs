using Convoke.Protocols.WordPress;
using Xunit;

namespace Convoke.Protocols.Tests.WordPress;

public sealed class WordPressShortcodesTests
{
    private const string File = "https://old.example/river.jpg";

    private static readonly WordPressHtmlOptions Options = new()
    {
        Attachment = id =>
            id < 3 ? new WordPressPicture($"https://old.example/{id}.jpg", $"Picture {id}", "", id) : null,
        OwnPictures = [new WordPressPicture("https://old.example/9.jpg", "", "Nine", 9)],
    };

    [Theory]
    [InlineData("He said [sic] so [1] and [their emphasis] [...]")]
    [InlineData("array[i] = [x, y]; [2013-01-05] [/nothing]")]
    [InlineData("<code>[gallery ids=\"1\"]</code>")]
    [InlineData("[ gallery ] [] [[]] [[sic]]")]
    public void Brackets_that_are_no_shortcode_stay(string text) => Assert.Equal($"<p>{text}</p>", Clean(text));

    [Theory]
    [InlineData("[[gallery ids=\"1\"]]", "<p>[gallery ids=\"1\"]</p>")]
    [InlineData("a [vc_row] b", "<p>a  b</p>")]
    [InlineData("[box type=\"note\"]Take <b>care</b>[/box]", "<p>Take <b>care</b></p>")]
    [InlineData("[col][col]In[/col][/col]", "<p>In</p>")]
    [InlineData("a[thing x=1 /]b", "<p>ab</p>")]
    [InlineData("[note]\n\nOne\n\nTwo\n\n[/note]", "<p>One</p>\n<p>Two</p>")]
    public void Unknown_shortcodes_go_and_leave_what_they_enclose(string text, string html) =>
        Assert.Equal(html.Replace("  ", " ", StringComparison.Ordinal), Clean(text));

    [Theory]
    [InlineData(
        "[caption id=\"attachment_7\" width=\"300\"]<img src=\""
            + File
            + "\" alt=\"A river\" /> In <i>spring</i>[/caption]",
        "<figure><p><a href=\"" + File + "\">A river</a></p><figcaption>In <i>spring</i></figcaption></figure>"
    )]
    [InlineData(
        "[caption caption=\"In spring\"]<a href=\""
            + File
            + "\"><img src=\""
            + File
            + "\" alt=\"A river\"></a>[/caption]",
        "<figure><p><a href=\"" + File + "\">A river</a></p><figcaption>In spring</figcaption></figure>"
    )]
    [InlineData("[wp_caption]Only words[/wp_caption]", "<p>Only words</p>")]
    public void A_caption_stands_under_its_picture(string text, string html) => Assert.Equal(html, Clean(text));

    [Theory]
    [InlineData(
        "[gallery ids=\"1,2\" columns=\"2\"]",
        "<ul><li><a href=\"https://old.example/1.jpg\">Picture 1</a></li><li><a href=\"https://old.example/2.jpg\">Picture 2</a></li></ul>"
    )]
    [InlineData("[gallery]", "<ul><li><a href=\"https://old.example/9.jpg\">Nine</a></li></ul>")]
    [InlineData("[gallery exclude=\"9\"]", "")]
    [InlineData("[gallery ids=“1”]", "<ul><li><a href=\"https://old.example/1.jpg\">Picture 1</a></li></ul>")]
    public void A_gallery_lists_its_pictures(string text, string html) => Assert.Equal(html, Clean(text));

    [Fact]
    public void A_picture_that_is_not_in_the_file_is_told_once()
    {
        var text = WordPressHtml.Clean("[gallery ids=\"1,5\"] [gallery ids=\"5\"]", Options);

        Assert.Equal(["The attachment 5 that the text shows is not in the file."], text.Warnings);
    }

    [Theory]
    [InlineData(
        "[embed width=\"100\"]https://film.example/1[/embed]",
        "https://film.example/1",
        "https://film.example/1"
    )]
    [InlineData("[audio src=\"https://x.example/a%20b.mp3\"]", "https://x.example/a%20b.mp3", "a b.mp3")]
    [InlineData("[audio https://x.example/a.mp3|width=3]", "https://x.example/a.mp3|width=3", "a.mp3|width=3")]
    [InlineData("[video mp4=\"https://x.example/a.mp4\"][/video]", "https://x.example/a.mp4", "a.mp4")]
    [InlineData(
        "[youtube=https://www.youtube.com/watch?v=abcdef12345]",
        "https://www.youtube.com/watch?v=abcdef12345",
        "https://www.youtube.com/watch?v=abcdef12345"
    )]
    [InlineData(
        "[youtube id=\"abcdef12345\"]",
        "https://www.youtube.com/watch?v=abcdef12345",
        "https://www.youtube.com/watch?v=abcdef12345"
    )]
    [InlineData("[vimeo 1234567]", "https://vimeo.com/1234567", "https://vimeo.com/1234567")]
    [InlineData("[soundcloud url=\"https://s.example/1\"]", "https://s.example/1", "https://s.example/1")]
    [InlineData("[url=https://x.example/]words[/url]", "https://x.example/", "words")]
    [InlineData("[url]https://x.example/[/url]", "https://x.example/", "https://x.example/")]
    [InlineData("[playlist ids=\"2\"]", "https://old.example/2.jpg", "2.jpg")]
    public void What_they_would_show_is_a_plain_link(string text, string address, string words) =>
        Assert.Equal($"<p><a href=\"{address}\">{words}</a></p>", Clean(text));

    [Fact]
    public void Code_is_shown_as_it_is_written()
    {
        Assert.Equal(
            "<pre><code>if (a &lt; b) [gallery]\n\n  x;</code></pre>",
            Clean("[code lang=\"c\"]\nif (a < b) [gallery]\n\n  x;\n[/code]")
        );
    }

    [Fact]
    public void A_form_that_is_left_out_is_told()
    {
        var text = WordPressHtml.Clean("Write: [contact-form-7 id=\"3\"]");

        Assert.Equal("<p>Write:</p>", text.Html);
        Assert.Equal(["The shortcode [contact-form-7] was left out."], text.Warnings);
    }

    private static string Clean(string text) => WordPressHtml.Clean(text, Options).Html;
}
