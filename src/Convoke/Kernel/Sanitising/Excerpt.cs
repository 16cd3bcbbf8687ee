using System.Globalization;

namespace Convoke.Kernel.Sanitising;

/// <summary>The beginning of a text, for lists and descriptions.</summary>
internal static class Excerpt
{
    private const string MarksAtEnd = " ,;:.-–—،؛:…";

    /// <summary>At most <paramref name="max"/> characters, the ellipsis included, in whole words; whole graphemes where words are not parted.</summary>
    public static string Cut(string text, int max)
    {
        if (text.Length <= max)
            return text;
        if (max < 2)
            return "";
        var whole = WholeCharacters(text, max - 1);
        var space = text[whole.Length] == ' ' ? whole.Length : whole.LastIndexOf(' ');
        var words = space > whole.Length / 2 ? whole[..space] : whole;
        return CleanText.Of(words.TrimEnd(MarksAtEnd.ToCharArray())) + "…";
    }

    private static string WholeCharacters(string text, int max)
    {
        var length = 0;
        while (StringInfo.GetNextTextElementLength(text, length) is var next && length + next <= max)
            length += next;
        return text[..length];
    }
}
