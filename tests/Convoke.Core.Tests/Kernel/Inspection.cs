using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Convoke.Kernel;

namespace Convoke.Core.Tests.Kernel;

/// <summary>Reads clean HTML again, in every surrounding it might be put in, and names all that has no business there.</summary>
/// <remarks>Its lists are written out again on purpose: it must not believe the sanitiser's own.</remarks>
internal static class Inspection
{
    private static readonly string[] Surroundings =
    [
        "{0}",
        "<div>{0}</div>",
        "<noscript>{0}</noscript>",
        "<template>{0}</template>",
        "<svg>{0}</svg>",
        "<svg><desc>{0}</desc></svg>",
        "<svg><style>{0}</style></svg>",
        "<math>{0}</math>",
        "<math><mtext>{0}</mtext></math>",
        "<table>{0}</table>",
        "<table><tr><td>{0}</td></tr></table>",
        "<select>{0}</select>",
        "<textarea>{0}</textarea>",
        "<title>{0}</title>",
        "<style>{0}</style>",
        "<xmp>{0}</xmp>",
        "<iframe>{0}</iframe>",
        "<noembed>{0}</noembed>",
        "<button>{0}</button>",
        "<a href=\"/outer\">{0}</a>",
        "<p>{0}</p>",
        "<pre>{0}</pre>",
        "<!--{0}-->",
    ];

    private const string OfTheSurroundings =
        "html head body div noscript template svg desc style math mtext table tbody colgroup tr td select textarea title xmp "
        + "iframe noembed button a p pre";

    private const string OfComments = " p br a em strong blockquote code pre ul ol li del ";

    private const string OfEntries =
        OfComments
        + "h3 h4 h5 h6 div span b i u s small sub sup mark ins q cite dfn abbr kbd samp var time bdi ruby rt rp hr wbr img "
        + "figure figcaption details summary dl dt dd table caption thead tbody tfoot tr th td ";

    private const string OfAll = " lang dir ";

    private static readonly Dictionary<string, string> AttributesOf = new()
    {
        ["a"] = "href rel hreflang class",
        ["abbr"] = "title",
        ["dfn"] = "title",
        ["blockquote"] = "cite",
        ["q"] = "cite",
        ["ins"] = "cite datetime",
        ["del"] = "cite datetime",
        ["time"] = "datetime",
        ["details"] = "open",
        ["ol"] = "start type reversed",
        ["li"] = "value",
        ["td"] = "colspan rowspan class",
        ["th"] = "colspan rowspan scope class",
        ["img"] = "src alt width height loading",
        ["code"] = "class",
        ["div"] = "class",
    };

    /// <summary>What is wrong with a piece, in words; empty when nothing is.</summary>
    public static IEnumerable<string> Of(string html, SanitiserProfile profile) =>
        from surrounding in Surroundings
        from scripting in new[] { false, true }
        from wrong in Trespasses(surrounding, html, scripting, profile)
        select $"{wrong} in {surrounding}";

    private static IEnumerable<string> Trespasses(
        string surrounding,
        string html,
        bool scripting,
        SanitiserProfile profile
    )
    {
        using var document = new HtmlParser(new HtmlParserOptions { IsScripting = scripting }).ParseDocument(
            "<!DOCTYPE html><body>" + surrounding.Replace("{0}", html, StringComparison.Ordinal)
        );
        return [.. All(document).SelectMany(node => Judge(node, surrounding, profile))];
    }

    private static IEnumerable<INode> All(INode root)
    {
        var waiting = new Stack<INode>([root]);
        while (waiting.TryPop(out var node))
        {
            yield return node;
            foreach (var child in node.ChildNodes)
                waiting.Push(child);
            if (node is IHtmlTemplateElement template)
                waiting.Push(template.Content);
        }
    }

    private static IEnumerable<string> Judge(INode node, string surrounding, SanitiserProfile profile)
    {
        if (node is IComment && !surrounding.StartsWith("<!--", StringComparison.Ordinal))
            yield return "a comment";
        if (node is not IElement element)
            yield break;
        var allowed = profile == SanitiserProfile.Comment ? OfComments : OfEntries;
        var isOurs = allowed.Contains($" {element.LocalName} ", StringComparison.Ordinal);
        if (!isOurs && !OfTheSurroundings.Split(' ').Contains(element.LocalName))
            yield return $"<{element.LocalName}>";
        foreach (var attribute in element.Attributes.Where(attribute => !IsFine(element, attribute, profile)))
            yield return $"<{element.LocalName} {attribute.Name}=\"{attribute.Value}\">";
    }

    private static bool IsFine(IElement element, IAttr attribute, SanitiserProfile profile) =>
        attribute.Name switch
        {
            "id" => profile != SanitiserProfile.Comment
                && attribute.Value.StartsWith("user-", StringComparison.Ordinal),
            "class" when profile == SanitiserProfile.Comment => false,
            "href" => element.LocalName == "a" && LeadsSomewhereFine(attribute.Value),
            "src" => attribute.Value.StartsWith("/media/", StringComparison.Ordinal)
                && !attribute.Value.Contains("..", StringComparison.Ordinal),
            _ => OfAll.Contains($" {attribute.Name} ", StringComparison.Ordinal)
                || AttributesOf.GetValueOrDefault(element.LocalName, "").Split(' ').Contains(attribute.Name),
        };

    /// <summary>Asks the URL standard as AngleSharp has it, from a page whose own scheme nobody writes.</summary>
    private static bool LeadsSomewhereFine(string href) =>
        new Url(new Url("here://site.example/en/calls/x"), href).Scheme
            is "here"
                or "http"
                or "https"
                or "mailto"
                or "tel";
}
