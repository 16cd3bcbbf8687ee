using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Convoke.Protocols.Tests.Feeds;

/// <summary>What may stand in the HTML of a feed: nothing that acts, nothing that needs the page it came from.</summary>
internal static class HtmlRules
{
    private static readonly string[] Dangerous =
    [
        "script",
        "style",
        "link",
        "meta",
        "iframe",
        "object",
        "embed",
        "svg",
        "math",
        "noscript",
        "template",
    ];

    public static IEnumerable<string> Of(string html)
    {
        using var document = new HtmlParser().ParseDocument(html);
        foreach (var element in document.Head!.Children.Concat(document.Body!.QuerySelectorAll("*")))
        foreach (var fault in OfElement(element))
            yield return fault;
    }

    private static IEnumerable<string> OfElement(IElement element)
    {
        if (Dangerous.Contains(element.LocalName))
            yield return $"the HTML holds {element.LocalName}";
        foreach (var attribute in element.Attributes)
        {
            if (
                attribute.Name is "style" or "role" or "controls"
                || attribute.Name.StartsWith("on", StringComparison.Ordinal)
            )
                yield return $"the HTML holds the attribute {attribute.Name}";
            if (attribute.Name.StartsWith("aria-", StringComparison.Ordinal))
                yield return $"the HTML holds the attribute {attribute.Name}";
            if (attribute.Name is "href" or "src" && !ValueRules.IsAbsolute(attribute.Value))
                yield return $"the HTML holds the relative address {attribute.Value}";
        }
    }
}
