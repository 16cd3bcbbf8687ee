using System.Text;
using System.Text.RegularExpressions;
using Convoke.Web.Locales;

namespace Convoke.Web.Tests.Locales;

/// <summary>A message that the program says somewhere, as its source has it.</summary>
internal sealed record Said(string? Context, string Id, string? PluralId, string Where)
{
    public string Key => PoEntry.KeyOf(Context, Id);

    /// <summary>The message as an entry that can be pasted into a language file.</summary>
    public string ToPo(int forms)
    {
        var entry = new StringBuilder();
        if (Context is not null)
            entry.Append($"msgctxt {Quote(Context)}\n");
        entry.Append($"msgid {Quote(Id)}\n");
        if (PluralId is null)
            return entry.Append($"msgstr {Quote(forms == 2 ? Id : "")}\n").ToString();

        entry.Append($"msgid_plural {Quote(PluralId)}\n");
        for (var form = 0; form < forms; form++)
            entry.Append($"msgstr[{form}] {Quote(forms != 2 ? "" : form == 0 ? Id : PluralId)}\n");
        return entry.ToString();
    }

    private static string Quote(string text) =>
        $"\"{text.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n").Replace("\t", "\\t")}\"";
}

/// <summary>
/// Finds the messages in sources: what stands as a literal where <see cref="Words"/> or a refusal takes a message.
/// </summary>
internal static partial class Sources
{
    private static readonly Dictionary<string, int> Wanted = new()
    {
        ["Plural"] = 2,
        ["PluralHtml"] = 2,
        ["In"] = 2,
    };

    public static IEnumerable<Said> Read(string file, string text) =>
        Call().Matches(text).Select(match => SaidAt(match, file, text)).OfType<Said>();

    private static Said? SaidAt(Match match, string file, string text)
    {
        var verb = match.Groups["verb"].Value;
        var literals = Arguments
            .Of(text, match.Index + match.Length)
            .Select(Literal.Read)
            .OfType<string>()
            .Take(Wanted.GetValueOrDefault(verb, 1))
            .ToList();
        if (literals.Count < Wanted.GetValueOrDefault(verb, 1))
            return null;

        var where = $"{file}:{text.AsSpan(0, match.Index).Count('\n') + 1}";
        return verb switch
        {
            "In" => new Said(literals[0], literals[1], null, where),
            "Plural" or "PluralHtml" => new Said(null, literals[0], literals[1], where),
            _ => new Said(null, literals[0], null, where),
        };
    }

    [GeneratedRegex(
        """
            \b(L|[Ww]ords)\[
            |\b(L|[Ww]ords)\.(?<verb>Plural|PluralHtml|Html|In)\(
            |\bWords\.Later\(
            |\bnew\ Refusal\(
            |\bRefusal\??\s+\w+(\([^)]*\))?\s*(\{\ get;\ \}\s*=|=>|=)\s*new\(
            """,
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Call();
}
