using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Convoke.Protocols.WordPress.Content;

/// <summary>One tag in square brackets: <c>[name key="value"]</c>, <c>[name /]</c> or <c>[/name]</c>.</summary>
internal sealed partial class ShortcodeTag
{
    private const int Longest = 8192;

    public required int Start { get; init; }
    public required int End { get; init; }
    public required string Name { get; init; }
    public bool IsClosing { get; init; }
    public bool IsVoid { get; init; }

    /// <summary>Written in double brackets, to be shown and not acted upon.</summary>
    public bool IsEscaped { get; init; }

    public IReadOnlyDictionary<string, string> Named { get; private init; } = new Dictionary<string, string>();

    public IReadOnlyList<string> Positional { get; private init; } = [];

    /// <summary>The tag that closes this one, or that it closes.</summary>
    public ShortcodeTag? Partner { get; set; }

    public string this[string key] => Named.GetValueOrDefault(key, "");

    public IEnumerable<long> Numbers(string key) =>
        this[key]
            .Split(',', StringSplitOptions.TrimEntries)
            .Select(text => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Where(id => id > 0);

    [GeneratedRegex(
        """(?<key>[\w-]+)\s*=\s*(?:"(?<value>[^"]*)"|'(?<value>[^']*)'|(?<value>[^\s"']+))|"(?<alone>[^"]*)"|(?<alone>[^\s"']+)""",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Attribute();

    /// <summary>Reads the tag that begins with the bracket at a place; null when there is none.</summary>
    public static ShortcodeTag? Read(string text, int at)
    {
        if (
            text.AsSpan(at).StartsWith("[[")
            && ReadPlain(text, at + 1) is { } inner
            && inner.End < text.Length
            && text[inner.End] == ']'
        )
            return new()
            {
                Start = at,
                End = inner.End + 1,
                Name = inner.Name,
                IsEscaped = true,
                Named = inner.Named,
            };
        return ReadPlain(text, at);
    }

    private static ShortcodeTag? ReadPlain(string text, int start)
    {
        var at = start + 1;
        var isClosing = at < text.Length && text[at] == '/';
        var nameStart = at = isClosing ? at + 1 : at;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '_' or '-'))
            at++;
        if (at == nameStart || at >= text.Length || !char.IsAsciiLetter(text[nameStart]))
            return null;
        if (!(text[at] is ']' or '=' or '/' || char.IsWhiteSpace(text[at])) || Close(text, at) is not { } end)
            return null;
        return Parsed(text, start, end, text[nameStart..at].ToLowerInvariant(), isClosing, text[at..end]);
    }

    private static int? Close(string text, int at)
    {
        var quote = '\0';
        for (var limit = Math.Min(text.Length, at + Longest); at < limit; at++)
        {
            var c = text[at];
            if (quote != '\0')
                quote = c == quote ? '\0' : quote;
            else if (c == ']')
                return at;
            else if (c is '[' or '<')
                return null;
            else if (c is '"' or '\'' && text[at - 1] == '=')
                quote = c;
        }

        return null;
    }

    private static ShortcodeTag Parsed(string text, int start, int end, string name, bool isClosing, string inside)
    {
        var isVoid = inside is "/" or [.., ' ' or '\t' or '\n' or '"' or '\'', '/'];
        var named = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var alone = new List<string>();
        foreach (Match match in Attribute().Matches(Straight((isVoid ? inside[..^1] : inside).TrimStart('='))))
        {
            if (match.Groups["key"].Success)
                named.TryAdd(match.Groups["key"].Value, WebUtility.HtmlDecode(match.Groups["value"].Value));
            else
                alone.Add(WebUtility.HtmlDecode(match.Groups["alone"].Value));
        }

        return new()
        {
            Start = start,
            End = end + 1,
            Name = name,
            IsClosing = isClosing,
            IsVoid = isVoid,
            Named = named,
            Positional = alone,
        };
    }

    /// <summary>Editors make curly quotation marks where straight ones were meant.</summary>
    private static string Straight(string attributes) =>
        attributes
            .Replace('“', '"')
            .Replace('”', '"')
            .Replace('″', '"')
            .Replace("&quot;", "\"", StringComparison.Ordinal);
}
