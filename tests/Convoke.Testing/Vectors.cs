using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Convoke.Entries;
using Convoke.Kernel;

namespace Convoke.Testing;

/// <summary>Hostile markup, one piece to a line; the README beside the files says how it is written.</summary>
public static partial class Vectors
{
    private const string MarkdownMark = "md:";

    /// <summary>The lines as they stand in the files.</summary>
    public static IReadOnlyList<string> Lines { get; } =
    [
        .. typeof(Vectors)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("vectors/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .SelectMany(Read),
    ];

    /// <summary>What a line gives under a profile, rendered first if it is Markdown.</summary>
    public static SafeHtml Clean(string line, SanitiserProfile profile) =>
        line.StartsWith(MarkdownMark, StringComparison.Ordinal)
            ? Markdown.ToHtml(Expand(line[MarkdownMark.Length..]), profile)
            : Sanitiser.Clean(Expand(line), profile);

    /// <summary>The characters that a line stands for.</summary>
    public static string Expand(string line) => Escape().Replace(Repetition().Replace(line, Repeated), Unescaped);

    private static IEnumerable<string> Read(string name)
    {
        using var reader = new StreamReader(typeof(Vectors).Assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal))
                yield return line;
    }

    private static string Repeated(Match match) =>
        string.Concat(
            Enumerable.Repeat(
                match.Groups["what"].Value,
                int.Parse(match.Groups["times"].Value, CultureInfo.InvariantCulture)
            )
        );

    private static string Unescaped(Match match) =>
        match.Value[1] switch
        {
            'n' => "\n",
            'r' => "\r",
            't' => "\t",
            '0' => "\0",
            '\\' => "\\",
            _ => (
                (char)int.Parse(match.Value.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)
            ).ToString(),
        };

    [GeneratedRegex(@"@(?<times>\d+)\((?<what>.+?)\)@", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Repetition();

    [GeneratedRegex(@"\\([nrt0\\]|u[0-9a-f]{4})", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Escape();
}
