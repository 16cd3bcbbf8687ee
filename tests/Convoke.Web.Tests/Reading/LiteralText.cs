using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Convoke.Testing;

namespace Convoke.Web.Tests.Reading;

/// <summary>
/// Finds what a page in the pseudo-language says past the language files. The content of the site is in Cyrillic, so that a word
/// in Latin letters outside brackets is either a name that no language translates or a literal in the program.
/// </summary>
internal static partial class LiteralText
{
    private static readonly string[] Attributes =
    [
        "aria-label",
        "aria-description",
        "alt",
        "title",
        "placeholder",
        "data-copied",
    ];

    /// <summary>Names of formats and languages, and of months, which come from CLDR.</summary>
    private static readonly HashSet<string> Names =
    [
        "RSS",
        "Atom",
        "JSON",
        "Feed",
        "English",
        "January",
        "February",
        "March",
    ];

    /// <summary>Elements and keys of feeds whose values are addresses, moments, names of formats and of programs.</summary>
    private static readonly HashSet<string> ForPrograms =
    [
        "id",
        "guid",
        "link",
        "uri",
        "url",
        "updated",
        "published",
        "pubDate",
        "lastBuildDate",
        "date_published",
        "date_modified",
        "language",
        "generator",
        "comments",
        "commentRss",
        "version",
        "home_page_url",
        "feed_url",
    ];

    public static IReadOnlyList<string> In(string html)
    {
        var page = new HtmlParser().ParseDocument(html);
        foreach (var code in page.QuerySelectorAll("style, script, code, pre, .diff, a.u-uid, .tear, p.name"))
            code.Remove(); // addresses, fingerprints, canonical forms
        return
        [
            .. Words(page.Title ?? ""),
            .. Words(Spoken(page.Body!)),
            .. page.All.SelectMany(Said).SelectMany(Words),
        ];
    }

    /// <summary>In what a feed tells people: its attributes of that kind, and all its elements but those for programs.</summary>
    public static IReadOnlyList<string> In(XDocument feed) =>
        [
            .. feed.Descendants()
                .SelectMany(element => element.Attributes().Where(a => a.Name.LocalName is "title" or "label"))
                .SelectMany(attribute => Words(attribute.Value)),
            .. feed.Descendants()
                .Where(element => !element.HasElements && !ForPrograms.Contains(element.Name.LocalName))
                .SelectMany(element => InMarkup(element.Value)),
        ];

    /// <summary>The same of a feed in JSON.</summary>
    public static IReadOnlyList<string> In(JsonNode feed) =>
        feed switch
        {
            JsonObject all =>
            [
                .. all.Where(one => one.Value is not null && !ForPrograms.Contains(one.Key))
                    .SelectMany(one => In(one.Value!)),
            ],
            JsonArray all => [.. all.OfType<JsonNode>().SelectMany(In)],
            _ => [.. feed.GetValueKind() is JsonValueKind.String ? InMarkup(feed.GetValue<string>()) : []],
        };

    private static IEnumerable<string> InMarkup(string html) =>
        Words(Spoken(new HtmlParser().ParseDocument(html).Body!));

    private static IEnumerable<string> Said(IElement element) =>
        element is { LocalName: "meta" }
            ? IsProse(element) && element.GetAttribute("content") is { } content
                ? [content]
                : []
            : Attributes.Select(element.GetAttribute).OfType<string>();

    private static bool IsProse(IElement meta) =>
        (meta.GetAttribute("name") ?? meta.GetAttribute("property"))
            is "description"
                or "og:description"
                or "og:title"
                or "og:site_name";

    /// <summary>The text of a page, with a gap where an element begins or ends.</summary>
    private static string Spoken(INode node) =>
        node.NodeType is NodeType.Text ? node.TextContent : $" {string.Concat(node.ChildNodes.Select(Spoken))} ";

    /// <summary>Words in Latin letters that stand in no bracket.</summary>
    private static IEnumerable<string> Words(string text)
    {
        var (outside, depth) = (new StringBuilder(), 0);
        foreach (var letter in text)
        {
            depth +=
                letter == Pseudo.Open ? 1
                : letter == Pseudo.Close ? -1
                : 0;
            outside.Append(depth == 0 ? letter : ' ');
        }
        return Word().Matches(outside.ToString()).Select(word => word.Value).Where(word => !Names.Contains(word));
    }

    [GeneratedRegex("[A-Za-z]+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
