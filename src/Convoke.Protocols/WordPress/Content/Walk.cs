using AngleSharp.Dom;

namespace Convoke.Protocols.WordPress.Content;

/// <summary>Finds elements by their name; a selector would be parsed anew every time.</summary>
internal static class Walk
{
    /// <summary>All elements of a name below another, in the order of the text.</summary>
    public static IEnumerable<IElement> Below(INode node, string name)
    {
        for (var i = 0; i < node.ChildNodes.Length; i++)
        {
            if (node.ChildNodes[i] is not IElement child)
                continue;
            if (child.LocalName == name)
                yield return child;
            foreach (var deeper in Below(child, name))
                yield return deeper;
        }
    }

    public static IElement? First(INode node, string name) => Below(node, name).FirstOrDefault();

    /// <summary>The nearest element of a name around another.</summary>
    public static IElement? Around(IElement element, string name)
    {
        var parent = element.ParentElement;
        while (parent is not null && parent.LocalName != name)
            parent = parent.ParentElement;
        return parent;
    }

    public static bool HasClass(IElement element, string name) =>
        element.ClassName?.Split(' ').Contains(name, StringComparer.Ordinal) == true;
}
