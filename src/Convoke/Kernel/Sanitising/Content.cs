using AngleSharp.Dom;

namespace Convoke.Kernel.Sanitising;

/// <summary>What may stand in what (HTML, 4: the content models), as far as our vocabulary goes.</summary>
internal static class Content
{
    /// <summary>The element that a list wraps around what is not its item.</summary>
    public static string? ChildOf(string name) =>
        name switch
        {
            "ul" or "ol" => "li",
            "dl" => "dd",
            _ => null,
        };

    /// <summary>The only parents of an element that may not stand anywhere.</summary>
    public static string[]? ParentsOf(string name) =>
        name switch
        {
            "li" => ["ul", "ol"],
            "dt" or "dd" => ["dl"],
            "rt" or "rp" => ["ruby"],
            "figcaption" => ["figure"],
            "summary" => ["details"],
            "caption" or "thead" or "tbody" or "tfoot" => ["table"],
            "tr" => ["thead", "tbody", "tfoot"],
            "td" or "th" => ["tr"],
            _ => null,
        };

    public static bool IsItem(INode node, string list) =>
        node is IElement { LocalName: var name } && ParentsOf(name)?.Contains(list) == true;

    /// <summary>Whether an element holds words and inline elements only.</summary>
    public static bool IsLine(string name, IElement element) =>
        Vocabulary.Line.Contains(name)
        || (Vocabulary.Inline.Contains(name) && !(Vocabulary.Transparent.Contains(name) && HasBlocks(element)));

    public static bool HasBlocks(IElement element)
    {
        for (var i = 0; i < element.ChildNodes.Length; i++)
        {
            if (element.ChildNodes[i] is IElement child && (Vocabulary.IsBlock(child.LocalName) || HasBlocks(child)))
                return true;
        }
        return false;
    }

    /// <summary>Whether a block has what it cannot be without. A link holds nothing that can be opened.</summary>
    public static bool IsComplete(string name, IElement element, bool inLink) =>
        name != "details" || (!inLink && element.FirstElementChild?.LocalName == "summary");
}
