using System.Buffers;
using System.Text;

namespace Convoke.Protocols.Xml;

/// <summary>Text without the characters that XML 1.0 cannot carry, or that say nothing to a reader.</summary>
public static class CleanText
{
    // All of C0 but tab and line feed, and DEL to U+009F, which XML 1.0 §2.2 discourages and the W3C's feed validator warns of;
    // surrogates, because a lone one is not a character; U+FFFD, which only says that a character was lost earlier.
    private static readonly SearchValues<char> Suspects = SearchValues.Create([
        .. Range('\u0000', '\u0008'),
        .. Range('\u000B', '\u001F'),
        .. Range('\u007F', '\u009F'),
        .. Range('\uD800', '\uDFFF'),
        .. Range('\uFFFD', '\uFFFF'),
    ]);

    /// <summary>
    /// The text with line ends as single line feeds, and without control characters, lone surrogates, U+FFFD, U+FFFE and U+FFFF.
    /// Marks of direction, joiners and everything else stay.
    /// </summary>
    public static string Of(string text)
    {
        var first = text.AsSpan().IndexOfAny(Suspects);
        return first < 0 ? text : Rebuild(text, first);
    }

    /// <summary>The clean text, or null when nothing but white space is left of it.</summary>
    public static string? OrNull(string? text) =>
        text is not null && Of(text) is var clean && !string.IsNullOrWhiteSpace(clean) ? clean : null;

    private static string Rebuild(string text, int first)
    {
        var clean = new StringBuilder(text, 0, first, text.Length);
        for (var i = first; i < text.Length; i++)
        {
            if (text[i] == '\r')
            {
                clean.Append('\n');
                if (i + 1 < text.Length && text[i + 1] == '\n')
                    i++;
            }
            else if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                clean.Append(text, i++, 2);
            else if (!Suspects.Contains(text[i]))
                clean.Append(text[i]);
        }
        return clean.ToString();
    }

    private static IEnumerable<char> Range(char from, char to)
    {
        for (int c = from; c <= to; c++)
            yield return (char)c;
    }
}
