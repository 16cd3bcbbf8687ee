namespace Convoke.Comments.Weighing;

/// <summary>Letters borrowed from another script, or figures for letters, inside one word.</summary>
internal static class Disguise
{
    /// <summary>Figures and signs as the letters they stand for, where letters of ours surround them.</summary>
    public static string Undo(string text)
    {
        var plain = text.ToCharArray();
        for (var at = 0; at < plain.Length; at++)
            if (LetterFor(plain[at]) is { } letter && IsAmongLetters(text, at))
                plain[at] = letter;
        return new string(plain);
    }

    /// <summary>Words that mix scripts which nobody mixes.</summary>
    public static int MixedWords(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(IsMixed);

    private static bool IsMixed(string word)
    {
        var (latin, other) = (false, false);
        foreach (var letter in word)
        {
            latin |= char.IsAsciiLetter(letter);
            other |= letter is (>= '\u0370' and <= '\u03FF') or (>= '\u0400' and <= '\u052F');
        }
        return latin
            && other
            && !word.Contains('-', StringComparison.Ordinal)
            && !word.Contains('/', StringComparison.Ordinal);
    }

    private static bool IsAmongLetters(string text, int at) =>
        at > 0
        && at < text.Length - 1
        && (char.IsAsciiLetter(text[at - 1]) || LetterFor(text[at - 1]) is not null)
        && (char.IsAsciiLetter(text[at + 1]) || LetterFor(text[at + 1]) is not null)
        && (char.IsAsciiLetter(text[at - 1]) || char.IsAsciiLetter(text[at + 1]));

    private static char? LetterFor(char sign) =>
        sign switch
        {
            '0' or '\u043E' or '\u03BF' => 'o',
            '1' or '!' or '|' or '\u0456' or '\u03B9' => 'i',
            '3' or '\u0435' or '\u03B5' => 'e',
            '4' or '@' or '\u0430' or '\u03B1' => 'a',
            '5' or '$' or '\u0455' => 's',
            '7' => 't',
            '\u0441' => 'c',
            '\u0440' => 'p',
            '\u0445' => 'x',
            '\u0443' => 'y',
            _ => null,
        };
}
