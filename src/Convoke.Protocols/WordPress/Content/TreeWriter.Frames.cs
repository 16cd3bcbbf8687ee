using System.Text;
using AngleSharp.Dom;

namespace Convoke.Protocols.WordPress.Content;

/// <summary>Lists, tables and other blocks that hold blocks of certain kinds only.</summary>
internal sealed partial class TreeWriter
{
    private string List(IElement list)
    {
        var name = list.LocalName == "ol" ? "ol" : "ul";
        var items = new StringBuilder();
        for (var i = 0; i < list.ChildNodes.Length; i++)
        {
            if (list.ChildNodes[i] is not IElement item)
                continue;
            var inside = item.LocalName == "li" ? Flow(item, wrap: false) : Item(item);
            items.Append(Filled("li", item.LocalName == "li" ? Attributes(item) : "", inside));
        }

        return Filled(name, Attributes(list), items.ToString());
    }

    private string Item(IElement element) =>
        StandsAsBlock(element) ? Block(element, wrap: false, isAlone: true) : InLine(element, element, 0);

    private string Table(IElement table)
    {
        var caption = table.Children.FirstOrDefault(child => child.LocalName == "caption");
        var top = caption is null ? "" : Filled("caption", "", Flow(caption, wrap: false));
        var parts = Children(table, child => child.LocalName is "thead" or "tbody" or "tfoot");
        return parts.Length == 0 ? "" : $"<table{Attributes(table)}>{top}{parts}</table>";
    }

    private string Children(IElement parent, Func<IElement, bool> belongs)
    {
        var parts = new StringBuilder();
        foreach (var child in parent.Children)
        {
            if (belongs(child))
                parts.Append(Part(child));
            else if (Tags.Boxes.Contains(child.LocalName))
                parts.Append(Children(child, belongs));
        }

        return parts.ToString();
    }

    /// <summary>Empty cells stay, or the columns would shift.</summary>
    private string Part(IElement part)
    {
        var name = part.LocalName;
        if (name is "thead" or "tbody" or "tfoot")
            return Filled(name, "", Children(part, child => child.LocalName == "tr"));
        if (name == "tr")
            return $"<tr>{Children(part, child => child.LocalName is "td" or "th")}</tr>";
        return name is "td" or "th"
            ? $"<{name}{Attributes(part)}>{Markup.Trim(Flow(part, wrap: false))}</{name}>"
            : Filled(name, Attributes(part), Flow(part, wrap: false));
    }

    private string Details(IElement details)
    {
        var summary = details.Children.FirstOrDefault(child => child.LocalName == "summary");
        var head = summary is null ? "" : Filled("summary", "", Words(summary));
        var inside = Flow(details, wrap: true, node => node == summary);
        return head.Length == 0 ? inside : $"<details{Attributes(details)}>{head}\n{inside}</details>";
    }
}
