using System.Globalization;
using System.Text;

namespace Convoke.Kernel;

/// <summary>The last part of an address: letters and digits of any script, in words joined by hyphens.</summary>
public static class Slug
{
    public const int MaxLength = 120;

    /// <summary>The slug a title gives; empty when the title has neither letter nor digit.</summary>
    public static string From(string title)
    {
        var slug = new StringBuilder(Math.Min(title.Length, MaxLength));
        foreach (var rune in Plain(title).EnumerateRunes())
        {
            if (slug.Length + rune.Utf16SequenceLength > MaxLength)
                break;
            Append(slug, rune);
        }
        return slug.ToString().Trim('-').Normalize(NormalizationForm.FormC);
    }

    public static bool IsValid(string slug) => slug.Length > 0 && From(slug) == slug;

    /// <summary>A slug nobody has, made from one that is taken: <c>rivers-2</c>, <c>rivers-3</c>...</summary>
    public static string Numbered(string slug, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{slug[..Math.Min(slug.Length, MaxLength - 8)]}-{number}");

    private static void Append(StringBuilder slug, Rune rune)
    {
        if (Rune.IsLetterOrDigit(rune) || (IsMark(rune) && slug.Length > 0 && slug[^1] != '-'))
            slug.Append(Rune.ToLowerInvariant(rune).ToString());
        else if (!IsJoiner(rune) && slug.Length > 0 && slug[^1] != '-')
            slug.Append('-');
    }

    /// <summary>Latin letters lose their accents; the vowel signs of Indic scripts and the like are letters to their readers and stay.</summary>
    private static string Plain(string title)
    {
        var plain = new StringBuilder(title.Length);
        foreach (var rune in WellFormed(title).Normalize(NormalizationForm.FormD).EnumerateRunes())
            if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark || !IsDropped(rune))
                plain.Append(rune.ToString());
        return plain.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Combining accents (U+0300 and on) and the optional vowel signs of Arabic.</summary>
    private static bool IsDropped(Rune rune) =>
        rune.Value is (>= 0x0300 and <= 0x036F) or (>= 0x064B and <= 0x0652) or 0x0670;

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsJoiner(Rune rune) =>
        rune.Value is '\'' or 0x2019 or 0x0640 || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format;

    private static string WellFormed(string text)
    {
        var runes = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            runes.Append(rune.ToString());
        return runes.ToString();
    }
}
