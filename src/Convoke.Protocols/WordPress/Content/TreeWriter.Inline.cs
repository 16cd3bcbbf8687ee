using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Convoke.Protocols.WordPress.Content;

/// <summary>Words and what stands among them.</summary>
internal sealed partial class TreeWriter
{
    [GeneratedRegex("^https?://[^\\s<>\"]+$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    private string Inline(INode parent, bool keepsLines = false)
    {
        var words = new StringBuilder();
        for (var i = 0; i < parent.ChildNodes.Length; i++)
            words.Append(InLine(parent.ChildNodes[i], parent, i, keepsLines));
        return words.ToString();
    }

    private string InLine(INode node, INode parent, int index, bool keepsLines = false) =>
        node switch
        {
            IText text when keepsLines => Markup.Text(text.Data),
            IText text when IsAddressAlone(text, parent, index) => Link(text.Data.Trim(), text.Data.Trim()),
            IText text => Markup.Text(Markup.OneSpaced(text.Data)),
            IElement element => Element(element, keepsLines),
            _ => "",
        };

    private string Element(IElement element, bool keepsLines)
    {
        var name = element.LocalName;
        if (name is "br" or "wbr")
            return keepsLines && name == "br" ? "\n" : $"<{name}>";
        if (name is "img")
            return Picture(element);
        if (name is "a")
            return Anchor(element, keepsLines);
        if (name is "noscript")
            return IsStandIn(element) ? "" : Inline(element, keepsLines);
        if (Tags.Gone.Contains(name))
            return "";
        return Tags.Embedded.Contains(name) ? Embedded(element) : Kept(name, element, Inline(element, keepsLines));
    }

    private string Kept(string name, IElement element, string inside)
    {
        var attributes = Attributes(element);
        var written =
            Tags.Inline.Contains(name) ? name
            : attributes.Length > 0 ? "span"
            : "";
        if (inside.Length == 0)
            return "";
        if (Tags.IsBlock(name))
            return $" {Markup.Trim(inside)} ";
        return written.Length == 0 || (attributes.Length == 0 && Markup.IsBlank(inside))
            ? inside
            : $"<{written}{attributes}>{(written == "cite" ? Markup.Trim(inside) : inside)}</{written}>";
    }

    private string Anchor(IElement element, bool keepsLines)
    {
        if (Walk.First(element, "img") is { } picture && string.IsNullOrWhiteSpace(element.TextContent))
            return LinkedPicture(element, picture);
        if (Walk.HasClass(element, "wp-block-file__button"))
            return ""; // repeats the link before it
        var inside = Inline(element, keepsLines);
        var id = Id(element);
        if (Href(element) is not { } href || Markup.HasLink(inside))
            return id.Length > 0 ? $"<a{id}></a>{inside}" : inside;
        return Markup.IsBlank(inside) ? inside : $"<a href=\"{Markup.Encode(href)}\"{Attributes(element)}>{inside}</a>";
    }

    /// <summary>Plug-ins that load pictures late repeat them for browsers without script.</summary>
    private static bool IsStandIn(IElement noscript) =>
        noscript
            .ParentElement?.Children.Take(50)
            .Any(child => child.LocalName == "img" && Markup.LateSources.Any(child.HasAttribute)) == true;

    /// <summary>WordPress showed an address on a line of its own as what is there.</summary>
    private static bool IsAddressAlone(IText text, INode parent, int index) =>
        parent is not IElement { LocalName: "a" }
        && text.Data.Length is > 10 and < 2000
        && text.Data.AsSpan().Trim() is ['h' or 'H', ..]
        && (index == 0 || Ends(parent.ChildNodes[index - 1]))
        && (index == parent.ChildNodes.Length - 1 || Ends(parent.ChildNodes[index + 1]))
        && Address().IsMatch(text.Data.Trim());

    private static bool Ends(INode node) =>
        node is IElement { LocalName: "br" } or IComment || (node is IElement element && StandsAsBlock(element));
}
