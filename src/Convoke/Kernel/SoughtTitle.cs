using System.Globalization;
using System.Text;

namespace Convoke.Kernel;

/// <summary>
/// A title as it is searched: its words in small letters without accents, each after two spaces. So both databases find by three signs in
/// a row, a word's one or two first ones come with the spaces before them, and neither has to know a language.
/// </summary>
public static class SoughtTitle
{
    private const string Before = "  ";
    private const int MostWords = 8;

    /// <summary>Signs in a row by which the databases find.</summary>
    private const int Signs = 3;

    public static string Of(string title) => string.Concat(Words(title).Select(word => Before + word));

    /// <summary>What must stand in a title that answers this: each at the beginning of a word when it is short, else anywhere.</summary>
    public static IReadOnlyList<string> Wanted(string? query) =>
        [
            .. Words(Lengths.Cut(query ?? "", Lengths.Title))
                .Distinct()
                .Take(MostWords)
                .Select(word => word.Length >= Signs ? word : Before[..Math.Min(2, Signs - word.Length)] + word),
        ];

    private static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        foreach (var rune in Plain(text).EnumerateRunes())
        {
            if (word.Length > 0 && (!Rune.IsLetterOrDigit(rune) || StandsAlone(rune)))
                yield return Taken(word);
            if (Rune.IsLetterOrDigit(rune))
                word.Append(Folded(rune));
            if (StandsAlone(rune))
                yield return Taken(word);
        }
        if (word.Length > 0)
            yield return Taken(word);
    }

    private static string Taken(StringBuilder word)
    {
        var taken = word.ToString();
        word.Clear();
        return taken;
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in WellFormed(text).Normalize(NormalizationForm.FormKD).EnumerateRunes())
            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
                plain.Append(Rune.ToLowerInvariant(rune).ToString());
        return plain.ToString().Normalize(NormalizationForm.FormKC).Replace("\u0640", "", StringComparison.Ordinal);
    }

    private static string WellFormed(string text)
    {
        var runes = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            runes.Append(rune.ToString());
        return runes.ToString();
    }

    /// <summary>Letters that Arabic readers write one for the other.</summary>
    private static string Folded(Rune rune) =>
        rune.Value switch
        {
            0x0671 => "\u0627", // alef wasla: alef
            0x0649 => "\u064A", // alef maksura: yeh
            0x0629 => "\u0647", // teh marbuta: heh
            _ => rune.ToString(),
        };

    /// <summary>Scripts without spaces: every sign is a word, so that one or two of them can be sought.</summary>
    private static bool StandsAlone(Rune rune) =>
        rune.Value is (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0x20000 and <= 0x3FFFF);
}
