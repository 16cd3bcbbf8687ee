using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Convoke.Protocols.Feeds;

/// <summary>The beginning of an HTML text as plain text, for formats that want a summary where the author wrote none.</summary>
internal static class FeedExcerpt
{
    private const int Length = 300;

    private static readonly FrozenSet<string> Breaks = FrozenSet.ToFrozenSet([
        "address",
        "article",
        "aside",
        "blockquote",
        "br",
        "dd",
        "div",
        "dl",
        "dt",
        "figcaption",
        "figure",
        "footer",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "td",
        "th",
        "tr",
        "ul",
    ]);

    /// <summary>At most 300 characters, cut between two words and then ended by an ellipsis; empty when there is no text.</summary>
    public static string Of(string html)
    {
        var words = string.Join(' ', TextOf(html).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length <= Length ? words : words[..EndOfWord(words)] + "…";
    }

    private static string TextOf(string html)
    {
        using var document = new HtmlParser().ParseDocument(html);
        var text = new StringBuilder();
        foreach (var node in document.Body!.Descendants())
        {
            if (node is IText words)
                text.Append(words.Data);
            else if (node is IElement element && Breaks.Contains(element.LocalName))
                text.Append(' ');
        }
        return text.ToString();
    }

    private static int EndOfWord(string words)
    {
        var space = words.LastIndexOf(' ', Length);
        if (space > 0)
            return space;
        // Languages written without spaces: anywhere but inside a surrogate pair.
        return char.IsLowSurrogate(words[Length]) ? Length - 1 : Length;
    }
}
