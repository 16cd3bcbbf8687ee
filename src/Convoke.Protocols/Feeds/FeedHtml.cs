using System.Collections.Frozen;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Convoke.Protocols.Xml;

namespace Convoke.Protocols.Feeds;

/// <summary>
/// Makes the HTML of a page fit to travel in a feed, where no base address, style sheet or script comes along. It is no sanitiser: what
/// goes in has been through one.
/// </summary>
public static class FeedHtml
{
    private static readonly string[] Unwelcome =
    [
        "script",
        "style",
        "link",
        "meta",
        "base",
        "title",
        "template",
        "noscript",
        "iframe",
        "object",
        "embed",
        "applet",
        "svg",
        "math",
        "form",
        "button",
        "input",
        "select",
        "textarea",
    ];

    // A part of what the W3C's validator holds to be harmless: without aria-*, role and controls, of which it warns, and
    // without class and id, which mean nothing outside the page.
    private static readonly FrozenSet<string> KeptAttributes = FrozenSet.ToFrozenSet([
        "abbr",
        "alt",
        "cite",
        "colspan",
        "datetime",
        "dir",
        "headers",
        "height",
        "href",
        "hreflang",
        "lang",
        "rel",
        "reversed",
        "rowspan",
        "scope",
        "span",
        "src",
        "start",
        "title",
        "value",
        "width",
    ]);

    private static readonly FrozenSet<string> Addresses = FrozenSet.ToFrozenSet(["href", "src", "cite"]);

    /// <summary>
    /// The HTML with every address made absolute against the page's own, and without what feed readers must not get: scripts,
    /// styles, frames, forms, drawings, and attributes that only serve the page. Sound and film become links.
    /// </summary>
    public static string Of(string sanitisedHtml, Uri page)
    {
        using var document = new HtmlParser().ParseDocument(sanitisedHtml);
        var body = document.Body!;
        foreach (var element in body.QuerySelectorAll(string.Join(',', Unwelcome)))
            element.Remove();
        foreach (var media in body.QuerySelectorAll("audio, video"))
            BecomeLink(media);
        foreach (var element in body.QuerySelectorAll("*"))
            KeepAttributes(element, page);
        foreach (var image in body.QuerySelectorAll("img:not([src]), picture > source"))
            image.Remove();
        return body.InnerHtml;
    }

    private static void BecomeLink(IElement media)
    {
        var source = media.GetAttribute("src") ?? media.QuerySelector("source[src]")?.GetAttribute("src");
        if (string.IsNullOrWhiteSpace(source))
        {
            media.Remove();
            return;
        }
        var link = media.Owner!.CreateElement("a");
        link.SetAttribute("href", source);
        link.TextContent = source[(source.LastIndexOf('/') + 1)..] is { Length: > 0 } name ? name : source;
        media.Replace(link);
    }

    private static void KeepAttributes(IElement element, Uri page)
    {
        foreach (var attribute in element.Attributes.ToList())
        {
            if (!KeptAttributes.Contains(attribute.Name))
                element.RemoveAttribute(attribute.Name);
            else if (!Addresses.Contains(attribute.Name))
                continue;
            else if (Absolute(attribute.Value, page) is { } address)
                attribute.Value = address;
            else
                element.RemoveAttribute(attribute.Name);
        }
    }

    private static string? Absolute(string address, Uri page) =>
        Uri.TryCreate(page, address.Trim(), out var absolute)
        && absolute.Scheme is "http" or "https" or "mailto" or "tel"
            ? UrlText.Of(absolute)
            : null;
}
