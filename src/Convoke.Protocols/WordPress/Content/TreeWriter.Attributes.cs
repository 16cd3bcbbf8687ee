using System.Text;
using AngleSharp.Dom;
using Convoke.Protocols.Xml;

namespace Convoke.Protocols.WordPress.Content;

/// <summary>The attributes that are kept. No class, no style, no event, no address that a browser fetches by itself.</summary>
internal sealed partial class TreeWriter
{
    private static readonly HashSet<string> Everywhere = new(["lang", "dir"], StringComparer.Ordinal);

    private static readonly HashSet<string> Own = new(
        [
            .. "a hreflang,abbr title,acronym title,dfn title,blockquote cite,q cite,ins cite,del cite,ins datetime,del datetime,time datetime".Split(
                ','
            ),
            .. "details open,ol start,ol type,ol reversed,li value,td colspan,td rowspan,th colspan,th rowspan,th scope".Split(
                ','
            ),
        ],
        StringComparer.Ordinal
    );

    private string Attributes(IElement element)
    {
        var written = new StringBuilder(Id(element));
        foreach (var attribute in element.Attributes)
        {
            if (Everywhere.Contains(attribute.Name) || Own.Contains($"{element.LocalName} {attribute.Name}"))
                written.Append(null, $" {attribute.Name}=\"{Markup.Encode(attribute.Value)}\"");
        }

        if (!element.HasAttribute("dir") && Markup.IsRightToLeft(element.GetAttribute("style")))
            written.Append(" dir=\"rtl\"");
        return written.ToString();
    }

    /// <summary>An id stays when a link of the same text leads to it.</summary>
    private string Id(IElement element)
    {
        var id =
            element.Id is { Length: > 0 } own ? own
            : element.LocalName == "a" ? element.GetAttribute("name") ?? ""
            : "";
        return id.Length > 0 && targets.Contains(id) ? $" id=\"{Markup.Encode(id)}\"" : "";
    }

    /// <summary>Where a link leads; null when that is nowhere a reader may be sent.</summary>
    private string? Href(IElement link)
    {
        var text = (link.GetAttribute("href") ?? "").Trim();
        if (text.Length == 0 || text == "#")
            return null;
        if (text.StartsWith("//", StringComparison.Ordinal))
            text = "https:" + text;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || text.StartsWith('/'))
            return text.Split('/', '?', '#')[0].Contains(':', StringComparison.Ordinal) ? null : text;
        if (!uri.IsWeb())
            return uri.Scheme is "mailto" or "tel" ? text : null;
        var written = options.Link(uri) ?? text;
        return written.Length == 0 ? null : written;
    }
}
