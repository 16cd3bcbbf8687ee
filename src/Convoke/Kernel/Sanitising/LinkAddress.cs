using System.Buffers;
using System.Text;

namespace Convoke.Kernel.Sanitising;

/// <summary>An address that a link may lead to, as it is written into <c>href</c>.</summary>
internal readonly record struct LinkAddress(string Href, bool IsExternal)
{
    private const int Longest = 4096;

    private static readonly SearchValues<char> ToEncode = SearchValues.Create(" \"<>`{}|^\\");

    private static readonly SearchValues<char> PathStart = SearchValues.Create("/?#");

    /// <summary>Reads it as the URL standard does: what a browser would skip or turn round is gone before the scheme is judged.</summary>
    public static LinkAddress? Parse(string raw)
    {
        if (raw.Length > Longest)
            return null;
        var text = Strip(raw);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var path = text.AsSpan().IndexOfAny(PathStart);
        if (colon < 0 || (path >= 0 && path < colon))
            return Local(text.Replace('\\', '/'));
        return Absolute(text[..colon].ToLowerInvariant(), text[(colon + 1)..]);
    }

    /// <summary>An address on another site, or none.</summary>
    public static string? ParseExternal(string raw) => Parse(raw) is { IsExternal: true } address ? address.Href : null;

    private static LinkAddress? Local(string text) =>
        text switch
        {
            "" or "#" => null,
            ['/', '/', ..] => Web("https", text),
            _ => new LinkAddress(Encode(text), false),
        };

    private static LinkAddress? Absolute(string scheme, string rest) =>
        scheme switch
        {
            "http" or "https" => Web(scheme, rest.Replace('\\', '/')),
            "mailto" when rest.Contains('@', StringComparison.Ordinal) => new LinkAddress(
                "mailto:" + Encode(rest),
                false
            ),
            "tel" when rest.Any(char.IsAsciiDigit) && rest.All(IsOfNumber) => new LinkAddress("tel:" + rest, false),
            _ => null,
        };

    /// <summary>Refuses names of users before the host: they only serve to pass one site off as another.</summary>
    private static LinkAddress? Web(string scheme, string rest)
    {
        if (!rest.StartsWith("//", StringComparison.Ordinal))
            return null;
        var after = rest.AsSpan(2).TrimStart('/');
        var end = after.IndexOfAny(PathStart);
        var host = end < 0 ? after : after[..end];
        if (host.IsEmpty || host.Contains('@'))
            return null;
        var href = Encode($"{scheme}://{after}");
        return Uri.TryCreate(href, UriKind.Absolute, out var uri) && uri.Host.Length > 0
            ? new LinkAddress(href, true)
            : null;
    }

    private static bool IsOfNumber(char c) => char.IsAsciiLetterOrDigit(c) || "+-.()*#;=".Contains(c);

    /// <summary>Drops controls, white space at the ends, and marks that turn or hide what is shown.</summary>
    private static string Strip(string raw) => string.Concat(CleanText.Of(raw).Where(c => !IsUnseen(c))).Trim(' ');

    private static bool IsUnseen(char c) =>
        c switch
        {
            '\u00AD' or '\u061C' or '\u200B' or '\u200E' or '\u200F' => true,
            (>= '\u2028' and <= '\u202E') or (>= '\u2060' and <= '\u206F') => true,
            _ => char.IsControl(c),
        };

    private static string Encode(string text)
    {
        if (text.AsSpan().IndexOfAny(ToEncode) < 0)
            return text;
        var builder = new StringBuilder(text.Length + 8);
        foreach (var c in text)
            _ = ToEncode.Contains(c) ? builder.Append('%').Append(((int)c).ToString("X2", null)) : builder.Append(c);
        return builder.ToString();
    }
}
