using AngleSharp.Dom;

namespace Convoke.Kernel.Sanitising;

/// <summary>What an element holds, as its content model wants it: items in lists, parts in tables.</summary>
internal sealed partial class TreeFilter
{
    private void Inside(IElement element, string name, Place place)
    {
        if (name == "pre" && element.TextContent.StartsWith('\n'))
            _out.Words("\n"); // the parser drops the first line feed of a pre
        if (Content.ChildOf(name) is { } child)
            Items(element, child, place);
        else if (name is "table" or "thead" or "tbody" or "tfoot" or "tr")
            Rows(element, place);
        else
            Children(element, place with { InLine = place.InLine || Content.IsLine(name, element) });
    }

    /// <summary>A list holds its items only: what stands between them becomes an item.</summary>
    private void Items(IElement list, string child, Place place)
    {
        for (var i = 0; i < list.ChildNodes.Length; i++)
        {
            if (Content.IsItem(list.ChildNodes[i], list.LocalName))
            {
                Node(list.ChildNodes[i], place);
                continue;
            }
            var start = _out.Here;
            _out.Start(child, []);
            var inside = _out.Here;
            for (; i < list.ChildNodes.Length && !Content.IsItem(list.ChildNodes[i], list.LocalName); i++)
                Node(list.ChildNodes[i], place with { Parent = child });
            i--;
            if (_out.IsEmptySince(inside))
                Loosen(start, inside);
            else
                _out.End(child);
        }
    }

    /// <summary>The frame of a table: spaces and parts, nothing else.</summary>
    private void Rows(IElement frame, Place place)
    {
        for (var i = 0; i < frame.ChildNodes.Length; i++)
        {
            var node = frame.ChildNodes[i];
            if (node is IElement part ? Vocabulary.TableParts.Contains(part.LocalName) : node is IText)
                Node(node, place);
        }
    }
}
