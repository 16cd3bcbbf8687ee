using System.Text;
using System.Text.RegularExpressions;

namespace Convoke.Protocols.WordPress;

/// <summary>
/// Texts of the qTranslate family of plug-ins, which keep all languages in one value:
/// <c>[:en]…[:ar]…[:]</c>, <c>&lt;!--:en--&gt;…&lt;!--:--&gt;</c> or <c>{:en}…{:}</c>.
/// </summary>
public static partial class QTranslate
{
    // ISO 639-1, and the languages without a code there that have a WordPress of their own.
    private const string Codes =
        "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi "
        + "fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku "
        + "kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt "
        + "qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve "
        + "vi vo wa wo xh yi yo za zh zu ast azb ceb ckb fur hsb kab kmr sah skr szl";

    private static readonly HashSet<string> Languages = new(Codes.Split(' '), StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(
        @"<!--:(?<code>[A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?)?-->|\[:(?<code>[A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?)?\]|\{:(?<code>[A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?)?\}",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Mark();

    /// <summary>
    /// The text in each language, in the order of their first appearance; what stands outside any language is in all of
    /// them. Empty when the text is in one language only, that is when no mark with a real language code opens it or
    /// is closed in it. Codes come as language tags: <c>en</c>, <c>pt-BR</c>.
    /// </summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var marks = Mark().Matches(text).Where(IsReal).ToList();
        if (!IsSplit(text, marks))
            return [];

        var texts = new List<KeyValuePair<string, StringBuilder>>();
        foreach (var code in marks.Select(Code).Where(code => code.Length > 0).Distinct(StringComparer.Ordinal))
            texts.Add(new(code, new StringBuilder()));
        var (at, language) = (0, "");
        foreach (var mark in marks)
        {
            Append(texts, language, text.AsSpan(at, mark.Index - at));
            (at, language) = (mark.Index + mark.Length, Code(mark));
        }

        Append(texts, language, text.AsSpan(at));
        return [.. texts.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToString().Trim()))];
    }

    private static bool IsReal(Match mark) =>
        Code(mark) is var code && (code.Length == 0 || Languages.Contains(code.Split('-')[0]));

    private static bool IsSplit(string text, List<Match> marks)
    {
        var first = marks.FindIndex(mark => Code(mark).Length > 0);
        if (first < 0)
            return false;
        var opens = string.IsNullOrWhiteSpace(text[..marks[first].Index]);
        return opens || marks.Skip(first + 1).Any(mark => Code(mark).Length == 0);
    }

    private static string Code(Match mark)
    {
        var parts = mark.Groups["code"].Value.Split('-', '_');
        var language = parts[0].ToLowerInvariant();
        return parts.Length == 1 ? language
            : parts[1].Length == 4
                ? $"{language}-{char.ToUpperInvariant(parts[1][0])}{parts[1][1..].ToLowerInvariant()}"
            : $"{language}-{parts[1].ToUpperInvariant()}";
    }

    private static void Append(
        List<KeyValuePair<string, StringBuilder>> texts,
        string language,
        ReadOnlySpan<char> part
    )
    {
        foreach (var (code, text) in texts)
        {
            if (language.Length == 0 || code == language)
                text.Append(part);
        }
    }
}
