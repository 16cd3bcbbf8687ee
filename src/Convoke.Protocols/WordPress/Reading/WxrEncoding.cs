using System.Text;
using System.Text.RegularExpressions;

namespace Convoke.Protocols.WordPress.Reading;

/// <summary>Finds a file's encoding from its first bytes (XML 1.0, appendix F).</summary>
internal static partial class WxrEncoding
{
    public const int HeadLength = 512;

    /// <summary>Stands for bytes that are none of the encoding's; XML forbids it, so no sound file holds it.</summary>
    public const char Invalid = '\uFFFE';

    [GeneratedRegex(
        """^\s*<\?xml\s[^>]*?encoding\s*=\s*["'](?<name>[A-Za-z0-9._:-]{1,40})["']""",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Declared();

    public static Encoding Of(ReadOnlySpan<byte> head) =>
        head switch
        {
            [0xEF, 0xBB, 0xBF, ..] => Named("utf-8"),
            [0xFF, 0xFE, 0, 0, ..] or [(byte)'<', 0, 0, 0, ..] => Named("utf-32"),
            [0, 0, 0xFE, 0xFF, ..] or [0, 0, 0, (byte)'<', ..] => Named("utf-32BE"),
            [0xFF, 0xFE, ..] or [(byte)'<', 0, ..] => Named("utf-16"),
            [0xFE, 0xFF, ..] or [0, (byte)'<', ..] => Named("utf-16BE"),
            _ => AsDeclared(Encoding.Latin1.GetString(head)),
        };

    private static Encoding AsDeclared(string head)
    {
        var match = Declared().Match(head);
        if (!match.Success)
            return Named("utf-8");

        var name = match.Groups["name"].Value;
        try
        {
            // A declaration that could be read as ASCII is not in UTF-16 or UTF-32, whatever it says.
            return name.StartsWith("utf-", StringComparison.OrdinalIgnoreCase) || IsTwoBytes(name)
                ? Named("utf-8")
                : Named(name);
        }
        catch (ArgumentException)
        {
            throw new WxrException(1, $"The file says that its encoding is “{name}”, which is not known.");
        }
    }

    private static bool IsTwoBytes(string name) =>
        name.Contains("10646", StringComparison.Ordinal) || name.Equals("unicode", StringComparison.OrdinalIgnoreCase);

    private static Encoding Named(string name)
    {
        var mending = new DecoderReplacementFallback(Invalid.ToString());
        return CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ReplacementFallback, mending)
            ?? Encoding.GetEncoding(name, EncoderFallback.ReplacementFallback, mending);
    }
}
