using System.Buffers;
using System.Text;

namespace Convoke.Kernel.Sanitising;

/// <summary>Words without what only machines or tricksters want: control characters, broken pairs, directions forced on others.</summary>
internal static class CleanText
{
    private const int PopIsolate = 0x2069;

    private static readonly SearchValues<char> Suspicious = SearchValues.Create([
        .. Enumerable.Range(0, char.MaxValue + 1).Where(IsSuspicious).Select(code => (char)code),
    ]);

    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"");

    /// <summary>The text with every isolate closed in itself, and no embedding or override left (Unicode TR 9, 2.4 and 2.5).</summary>
    public static string Of(string text) => text.AsSpan().IndexOfAny(Suspicious) < 0 ? text : Rewrite(text);

    public static string Escape(string text)
    {
        var builder = new StringBuilder(text.Length + 16);
        AppendEscaped(builder, text);
        return builder.ToString();
    }

    /// <summary>Writes characters that mean themselves in any context, between tags and between quotes.</summary>
    public static void AppendEscaped(StringBuilder builder, ReadOnlySpan<char> text)
    {
        for (var next = text.IndexOfAny(Special); next >= 0; next = text.IndexOfAny(Special))
        {
            builder.Append(text[..next]).Append(Reference(text[next]));
            text = text[(next + 1)..];
        }
        builder.Append(text);
    }

    private static string Reference(char special) =>
        special switch
        {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            _ => "&quot;",
        };

    private static string Rewrite(string text)
    {
        var builder = new StringBuilder(text.Length);
        Span<char> pair = stackalloc char[2];
        var isolates = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsDropped(rune.Value) || (rune.Value == PopIsolate && isolates == 0))
                continue;
            isolates += Isolation(rune.Value);
            builder.Append(pair[..rune.EncodeToUtf16(pair)]);
        }
        return builder.Append((char)PopIsolate, isolates).ToString();
    }

    private static int Isolation(int code) =>
        code switch
        {
            PopIsolate => -1,
            >= 0x2066 and < PopIsolate => 1,
            _ => 0,
        };

    private static bool IsDropped(int code) =>
        code switch
        {
            '\t' or '\n' => false,
            < 0x20 or (>= 0x7F and <= 0x9F) => true, // controls
            >= 0x202A and <= 0x202E => true, // embeddings and overrides
            >= 0x206A and <= 0x206F => true, // deprecated format characters
            >= 0xFFF9 and <= 0xFFFD => true, // annotations, broken characters
            0xFEFF or (>= 0xFDD0 and <= 0xFDEF) => true, // byte order mark, noncharacters
            _ => (code & 0xFFFE) == 0xFFFE,
        };

    private static bool IsSuspicious(int code) =>
        IsDropped(code) || Isolation(code) != 0 || code is >= 0xD800 and <= 0xDFFF;
}
