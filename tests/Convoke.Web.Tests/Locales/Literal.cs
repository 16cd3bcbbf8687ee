using System.Text;
using System.Text.RegularExpressions;

namespace Convoke.Web.Tests.Locales;

/// <summary>A string literal of C#, or several joined by plus signs.</summary>
internal static partial class Literal
{
    /// <summary>What the literal says; null where the argument is anything else.</summary>
    public static string? Read(string argument)
    {
        var whole = Shape().Match(argument);
        if (!whole.Success)
            return null;

        var said = new StringBuilder();
        foreach (Capture part in whole.Groups["part"].Captures)
            said.Append(Regex.Unescape(part.Value));
        return said.ToString();
    }

    [GeneratedRegex(
        """^\s*"(?<part>(\\.|[^"\\])*)"(\s*\+\s*"(?<part>(\\.|[^"\\])*)")*\s*$""",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Shape();
}
