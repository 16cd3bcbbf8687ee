using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Convoke.Protocols.WordPress.Content;

/// <summary>
/// Writes the tree of a text anew with what is kept of it. Boxes go, words that stand bare among blocks get a
/// paragraph, what is empty goes. Walks by index, because asking a node for its next sibling is a search.
/// </summary>
internal sealed partial class TreeWriter
{
    private readonly WordPressHtmlOptions options;
    private readonly Action<string> warn;
    private readonly HashSet<string> targets;

    private TreeWriter(IElement body, WordPressHtmlOptions options, Action<string> warn)
    {
        this.options = options;
        this.warn = warn;
        targets =
        [
            .. Walk.Below(body, "a")
                .Select(link => link.GetAttribute("href") ?? "")
                .Where(href => href.StartsWith('#'))
                .Select(href => Uri.UnescapeDataString(href[1..])),
        ];
    }

    public static string Write(string html, WordPressHtmlOptions options, Action<string> warn)
    {
        var parser = new HtmlParser(new HtmlParserOptions { DisableElementPositionTracking = true });
        using var document = parser.ParseDocument("<!DOCTYPE html><body>" + html);
        var body = document.Body!;
        return new TreeWriter(body, options, warn).Flow(body, wrap: true).Trim();
    }

    /// <summary>Blocks one after another; bare words between them become a paragraph when <paramref name="wrap"/> says so.</summary>
    private string Flow(INode parent, bool wrap, Func<INode, bool>? isLeftOut = null)
    {
        var blocks = new StringBuilder();
        var words = new StringBuilder();
        for (var i = 0; i < parent.ChildNodes.Length; i++)
        {
            var node = parent.ChildNodes[i];
            if (isLeftOut?.Invoke(node) == true)
                continue;
            if (node is IElement element && StandsAsBlock(element))
            {
                AddWords(blocks, words, wrap);
                Add(blocks, Block(element, wrap, IsAlone(parent, node)));
            }
            else
            {
                words.Append(InLine(node, parent, i));
            }
        }

        AddWords(blocks, words, wrap);
        return blocks.ToString();
    }

    private static void AddWords(StringBuilder blocks, StringBuilder words, bool wrap)
    {
        var text = words.ToString();
        words.Clear();
        if (wrap)
            Add(blocks, Filled("p", "", text));
        else if (!Markup.IsBlank(text))
            blocks.Append(blocks.Length == 0 ? Markup.Trim(text) : Markup.TrimBreaks(text));
    }

    private static void Add(StringBuilder blocks, string block)
    {
        var text = block.AsSpan().Trim('\n');
        if (text.Length > 0)
            blocks.Append(blocks.Length > 0 && blocks[^1] != '\n' ? "\n" : "").Append(text).Append('\n');
    }

    private string Block(IElement element, bool wrap, bool isAlone)
    {
        var name = element.LocalName;
        return name switch
        {
            "hr" => "<hr>",
            "pre" => Preformatted(element),
            "figure" => Figure(element),
            "ul" or "ol" => List(element),
            "dl" => Filled("dl", Attributes(element), Children(element, child => child.LocalName is "dt" or "dd")),
            "table" => Table(element),
            "blockquote" => Filled("blockquote", Attributes(element), Flow(element, wrap: true)),
            "details" => Details(element),
            "p" or ['h', >= '1' and <= '6'] => Filled(name, Attributes(element), Words(element)),
            _ => Tags.Boxes.Contains(name) ? Box(element, wrap, isAlone) : Loose(element, wrap),
        };
    }

    /// <summary>A box goes, unless it says in which language or direction its words are.</summary>
    private string Box(IElement element, bool wrap, bool isAlone)
    {
        var (cover, attributes) = (Background(element), Attributes(element));
        var isWords = !HasBlocks(element);
        var inside = cover + Flow(element, wrap: wrap && !isWords);
        if (attributes.Length > 0)
            return Filled(isWords ? "p" : "div", attributes, inside);
        return isWords && cover.Length == 0 && (wrap || !isAlone) ? Filled("p", "", inside) : inside;
    }

    /// <summary>An element out of its place, or an inline one that holds blocks.</summary>
    private string Loose(IElement element, bool wrap)
    {
        var inside = Flow(element, wrap);
        return element.LocalName == "a" && Href(element) is { } href && inside.Length > 0 && !Markup.HasLink(inside)
            ? $"<a href=\"{Markup.Encode(href)}\">{inside.Trim('\n')}</a>"
            : inside;
    }

    private string Preformatted(IElement element)
    {
        var inside = Inline(element, keepsLines: true);
        return Markup.IsBlank(inside)
            ? ""
            : $"<pre{Attributes(element)}>{(inside.StartsWith('\n') ? "\n" : "")}{inside}</pre>";
    }

    private string Words(IElement element) => HasBlocks(element) ? Flow(element, wrap: false) : Inline(element);

    private static string Filled(string name, string attributes, string inside)
    {
        var trimmed = Markup.Trim(inside);
        return Markup.IsBlank(trimmed) ? "" : $"<{name}{attributes}>{trimmed}</{name}>";
    }

    private static bool StandsAsBlock(IElement element) =>
        Tags.IsBlock(element.LocalName)
        || (!Tags.Gone.Contains(element.LocalName) && !Tags.Embedded.Contains(element.LocalName) && HasBlocks(element));

    private static bool HasBlocks(IElement element)
    {
        for (var i = 0; i < element.ChildNodes.Length; i++)
        {
            if (element.ChildNodes[i] is IElement child && StandsAsBlock(child))
                return true;
        }

        return false;
    }

    private static bool IsAlone(INode parent, INode child)
    {
        for (var i = 0; i < Math.Min(parent.ChildNodes.Length, 8); i++)
        {
            var node = parent.ChildNodes[i];
            if (node != child && !(node is IText text && string.IsNullOrWhiteSpace(text.Data)) && node is not IComment)
                return false;
        }

        return parent.ChildNodes.Length <= 8;
    }
}
