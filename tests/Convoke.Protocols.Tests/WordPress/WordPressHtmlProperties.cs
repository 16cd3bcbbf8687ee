using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Convoke.Protocols.WordPress;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Convoke.Protocols.Tests.WordPress;

/// <summary>What holds for every text, made of the pieces that texts are made of.</summary>
public sealed class WordPressHtmlProperties
{
    private static readonly string[] Pieces =
    [
        "water",
        " ",
        "\n",
        "\n\n",
        "&amp;",
        "&lt;b&gt;",
        "<",
        ">",
        "\"",
        "'",
        "<p>",
        "</p>",
        "<b>",
        "</b>",
        "<div style=\"background:url(https://x.example/b.png)\">",
        "</div>",
        "<ul>",
        "<li>",
        "</ul>",
        "<table>",
        "<tr>",
        "<td>",
        "</table>",
        "<a href=\"https://x.example/\">",
        "<a href=\"javascript:x\">",
        "</a>",
        "<img src=\"https://x.example/p.jpg\" onerror=\"x()\" srcset=\"https://x.example/q.jpg 2x\" alt=\"p\">",
        "<img src=x alt='<script>'>",
        "<figure>",
        "</figure>",
        "<figcaption>",
        "</figcaption>",
        "<iframe src=\"https://x.example/f\">",
        "</iframe>",
        "<video src=\"https://x.example/v.mp4\" autoplay>",
        "</video>",
        "<script>",
        "</script>",
        "<style>@import 'https://x.example/c.css'</style>",
        "<svg><image href=\"https://x.example/s.png\"/>",
        "</svg>",
        "<math>",
        "<noscript>",
        "</noscript>",
        "<template>",
        "<textarea>",
        "<title>",
        "<!--",
        "-->",
        "<!-- wp:image {\"id\":1} -->",
        "<!-- /wp:image -->",
        "<!-- wp:query -->",
        "<!-- /wp:query -->",
        "<!-- wp:footnotes /-->",
        "[gallery ids=\"1,2\"]",
        "[caption]",
        "[/caption]",
        "[embed]",
        "[/embed]",
        "https://x.example/1",
        "[audio src=\"https://x.example/a.mp3\"]",
        "[[caption]]",
        "[code]",
        "[/code]",
        "[x y=\"<img src=https://x.example/z>\"]",
        "<link rel=stylesheet href=https://x.example/c.css>",
        "<meta http-equiv=refresh content=0>",
        "<base href=\"https://x.example/\">",
        "<input type=image src=https://x.example/i>",
        "<object data=\"https://x.example/o\">",
        "</object>",
        "<pre>",
        "</pre>",
        "<h1>",
        "</h1>",
        "<details>",
        "<summary>",
        "</details>",
        "<blockquote cite=\"https://x.example/\">",
        "</blockquote>",
        "<p onclick=x class=y style=z id=w>",
        "<a href=\"#w\">",
        "نهر",
        "\u0000",
    ];

    private static readonly HashSet<string> Allowed = new(
        (
            "a p br wbr hr h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption thead tbody tfoot tr td th blockquote pre figure figcaption details summary "
            + "div span img em strong b i u s small sub sup mark code kbd samp var abbr cite q dfn time bdi bdo ins del ruby rt rp"
        ).Split(' '),
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> Attributes = new(
        "href hreflang id lang dir title cite datetime open start type reversed value colspan rowspan scope src alt width height".Split(
            ' '
        ),
        StringComparer.Ordinal
    );

    private static readonly WordPressHtmlOptions Options = new()
    {
        LocalPicture = picture => picture.Address.EndsWith("p.jpg", StringComparison.Ordinal) ? "/media/p" : null,
        Attachment = id => new WordPressPicture($"https://x.example/{id}.jpg", "", "<b>caption</b>", id),
        Footnotes = """[{"id":"w","content":"<img src=https://x.example/n.png>"}]""",
    };

    [Fact]
    public void Nothing_is_left_that_a_browser_would_run_or_fetch_elsewhere() =>
        ForAnyText(text => Body(text).QuerySelectorAll("*").All(IsHarmless));

    [Fact]
    public void What_is_written_is_read_as_it_was_written() =>
        ForAnyText(text => Body(text).InnerHtml == Parsed(Body(text).InnerHtml).InnerHtml);

    [Fact]
    public void A_paragraph_is_never_empty() =>
        ForAnyText(text => Body(text).QuerySelectorAll("p").All(p => p.ChildNodes.Length > 0));

    private static void ForAnyText(Func<string, bool> holds)
    {
        var texts = Gen.Elements(Pieces).ListOf(40).Select(pieces => string.Concat(pieces));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(texts.ToArbitrary(), holds));
    }

    private static IElement Body(string text) => Parsed(Clean(text));

    private static IElement Parsed(string html) => new HtmlParser().ParseDocument("<!DOCTYPE html><body>" + html).Body!;

    private static string Clean(string text) => WordPressHtml.Clean(text, Options).Html;

    private static bool IsHarmless(IElement element) =>
        Allowed.Contains(element.LocalName)
        && element.Attributes.All(attribute => Attributes.Contains(attribute.Name))
        && (element.GetAttribute("src") ?? "/media/p") == "/media/p"
        && element.GetAttribute("href")?.StartsWith("javascript", StringComparison.OrdinalIgnoreCase) != true;
}
