using System.Text;
using System.Text.RegularExpressions;
using Convoke.Web.Locales;

namespace Convoke.Testing;

/// <summary>
/// A language made in code, <c>qps</c> of those kept for private use: every message between brackets, its letters accented. On a page in it,
/// whatever stands outside brackets and is not content was written into the page past the language files.
/// </summary>
public static partial class Pseudo
{
    public const string Language = "qps";
    public const char Open = '⟦';
    public const char Close = '⟧';

    private const string Plain = "AaCcEeIiNnOoSsUuYy";
    private const string Accented = "ÅåÇçÉéÎîÑñÖöŠšÛûÝý";

    public static Words Words { get; } = new(Language, PluralRule.English, Template().Select(Disguise));

    /// <summary>For the service container of a test: every page speaks it.</summary>
    public static Languages EveryPage { get; } = Languages.Only(Words);

    private static IReadOnlyList<PoEntry> Template() =>
        Languages.ReadBuiltIn().Single(file => file.Language == "en").Entries;

    private static PoEntry Disguise(PoEntry entry) => entry with { Forms = [.. entry.Forms.Select(Disguise)] };

    private static string Disguise(string text)
    {
        var disguised = new StringBuilder().Append(Open);
        foreach (var part in Mark().Split(text))
            disguised.Append(part is ['{' or '<', ..] ? part : Accent(part));
        return disguised.Append(Close).ToString();
    }

    private static string Accent(string text) =>
        string.Concat(text.Select(letter => Plain.IndexOf(letter) is var at and >= 0 ? Accented[at] : letter));

    [GeneratedRegex(
        "(?<mark>[{][^}]*[}]|</?[0-9A-Za-z]+>)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Mark();
}
