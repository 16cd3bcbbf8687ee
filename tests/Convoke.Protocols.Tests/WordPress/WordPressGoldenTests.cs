using Convoke.Protocols.WordPress;
using Xunit;

namespace Convoke.Protocols.Tests.WordPress;

/// <summary>Whole posts, as they are and as they come out; look at both files side by side.</summary>
public sealed class WordPressGoldenTests
{
    private static readonly WordPressHtmlOptions Options = new()
    {
        Base = new Uri("https://old.example/2013/01/05/the-river/"),
        Link = new WordPressAddresses(new WxrSite { Link = "https://old.example" }).OwnPath,
        LocalPicture = picture => picture.AttachmentId == 7 ? "/media/weir.webp" : null,
        Attachment = id => new WordPressPicture(
            $"https://old.example/wp-content/uploads/{id}.jpg",
            "",
            $"Picture <b>{id}</b>",
            id
        ),
        Footnotes = """[{"id":"n1","content":"It is wet."}]""",
    };

    [Theory]
    [InlineData("classic", "The shortcode [contact-form-7] was left out.")]
    [InlineData("blocks")]
    public void A_whole_post_comes_out_clean(string name, params string[] warnings)
    {
        var text = WordPressHtml.Clean(Golden.Read($"WordPress/golden/{name}.in.html"), Options);

        Assert.Equal(warnings, text.Warnings);
        Golden.Matches(text.Html + "\n", $"WordPress/golden/{name}.out.html");
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<!--><div>")]
    [InlineData("<a =\"<div>")]
    [InlineData("<b><div></b>")]
    [InlineData("<b></i><p>")]
    [InlineData("<div><table><td></div>")]
    [InlineData("<li><dd>")]
    [InlineData("<ruby><rt>")]
    [InlineData("<svg><style><div></style>")]
    [InlineData("<table>a<br>")]
    [InlineData("<figure><figcaption><img src=x>")]
    [InlineData("<table><tr><td><a href=x>")]
    [InlineData("<object><p>")]
    [InlineData("[caption][x y=\"")]
    [InlineData("[[")]
    [InlineData("<a ")]
    [InlineData("<!-- wp:x -->")]
    public void What_repeats_without_end_does_no_harm(string piece)
    {
        var text = WordPressHtml.Clean(string.Concat(Enumerable.Repeat(piece, 3_000)) + "end", Options);

        Assert.True(text.Html.Length < 2_000_000);
    }
}
