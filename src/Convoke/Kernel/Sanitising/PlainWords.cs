using System.Net;
using System.Text;

namespace Convoke.Kernel.Sanitising;

/// <summary>Reads the words out of clean HTML, whose every angle bracket is a tag's.</summary>
internal static class PlainWords
{
    private const string NoteMark = "class=\"footnote-";
    private const string Notes = "<div class=\"footnotes\"";

    public static string Of(string html)
    {
        var end = html.IndexOf(Notes, StringComparison.Ordinal);
        var builder = new StringBuilder(end < 0 ? html.Length : end);
        var rest = html.AsSpan(0, end < 0 ? html.Length : end);
        while (!rest.IsEmpty)
        {
            var open = rest.IndexOf('<');
            if (open < 0)
                open = rest.Length;
            builder.Append(rest[..open]);
            rest = Tag(rest[open..], builder);
        }
        return Join(WebUtility.HtmlDecode(builder.ToString()));
    }

    /// <summary>Passes one tag: a block leaves a space, a mark of a note goes with its number.</summary>
    private static ReadOnlySpan<char> Tag(ReadOnlySpan<char> rest, StringBuilder builder)
    {
        var close = rest.IndexOf('>');
        if (close < 0)
            return [];
        var tag = rest[1..close];
        if (!Vocabulary.Inline.Contains(Name(tag).ToString()) || tag is "br")
            builder.Append(' ');
        if (!tag.Contains(NoteMark, StringComparison.Ordinal))
            return rest[(close + 1)..];
        var end = rest.IndexOf("</a>", StringComparison.Ordinal);
        return end < 0 ? [] : rest[(end + 4)..];
    }

    private static ReadOnlySpan<char> Name(ReadOnlySpan<char> tag)
    {
        var name = tag.TrimStart('/');
        var end = name.IndexOf(' ');
        return end < 0 ? name : name[..end];
    }

    private static string Join(string words) =>
        string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
