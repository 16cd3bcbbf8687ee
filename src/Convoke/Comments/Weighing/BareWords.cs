using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Convoke.Comments.Weighing;

/// <summary>Words without what varies between two copies: case, accents, vowel signs, punctuation, figures.</summary>
internal static class BareWords
{
    private const int FewestLetters = 24;

    /// <summary>Letters in one case with single spaces, a space at both ends.</summary>
    public static string Of(string text)
    {
        var bare = new StringBuilder(" ", text.Length + 2);
        foreach (var letter in text.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetter(letter))
                bare.Append(Plain(char.ToLowerInvariant(letter)));
            else if (!IsMark(letter) && bare[^1] != ' ')
                bare.Append(' ');
        }
        if (bare[^1] != ' ')
            bare.Append(' ');
        return bare.ToString();
    }

    /// <summary>The same for the same words, however they are pointed and spaced.</summary>
    public static long? GistOf(string text)
    {
        var bare = Of(text);
        return bare.Length < FewestLetters
            ? null
            : BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(bare)));
    }

    private static bool IsMark(char sign) =>
        sign is 'ـ' or '\u200C' or '\u200D' || char.GetUnicodeCategory(sign) is UnicodeCategory.NonSpacingMark;

    private static char Plain(char letter) =>
        letter switch
        {
            'أ' or 'إ' or 'آ' or 'ٱ' => 'ا',
            'ى' => 'ي',
            'ة' => 'ه',
            'ک' => 'ك',
            _ => letter,
        };
}
