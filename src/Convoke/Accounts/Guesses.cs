using System.Text;

namespace Convoke.Accounts;

/// <summary>What is tried first against a passphrase. Case, spaces and punctuation are no hindrance to whoever tries.</summary>
internal static class Guesses
{
    private const int FewestOwnLetters = 4;
    private static readonly string[] Rows =
    [
        "qwertyuiop",
        "qwertzuiop",
        "azertyuiop",
        "asdfghjkl",
        "yxcvbnm",
        "zxcvbnm",
        "1234567890",
    ];
    private static readonly string[] Lists = ["guesses.txt", "leaked.txt"];

    public static bool AreSure(string passphrase, IEnumerable<string> known)
    {
        var core = Core(passphrase);
        return IsRepeated(core) || IsRow(core) || IsMadeOf(core, known) || IsListed(core);
    }

    /// <summary>One piece over and over, the last perhaps cut: "river river river", "abcabcabcabc".</summary>
    internal static bool IsRepeated(string core) =>
        Enumerable
            .Range(1, core.Length / 2)
            .Any(size => core.AsSpan(size).SequenceEqual(core.AsSpan(0, core.Length - size)));

    /// <summary>Mostly neighbours, of the alphabet, the digits or a keyboard.</summary>
    internal static bool IsRow(string core) =>
        core.Length > 0
        && core.Zip(core.Skip(1)).Count(pair => AreNeighbours(pair.First, pair.Second)) * 4 >= (core.Length - 1) * 3;

    /// <summary>Nothing of its own beside what everybody knows, and digits.</summary>
    internal static bool IsMadeOf(string core, IEnumerable<string> known)
    {
        var parts = known
            .SelectMany(words => words.Split([' ', '@', '.', '-', '_']).Append(words))
            .Select(Core)
            .Append("convoke");
        var rest = new StringBuilder(core);
        foreach (var part in parts.Where(part => part.Length > 2).OrderByDescending(part => part.Length))
            rest.Replace(part, "");
        return rest.ToString().Count(char.IsLetter) < FewestOwnLetters && rest.Length < core.Length;
    }

    private static bool AreNeighbours(char first, char second) =>
        Math.Abs(first - second) <= 1
        || Rows.Any(row =>
            row.Contains($"{first}{second}", StringComparison.Ordinal)
            || row.Contains($"{second}{first}", StringComparison.Ordinal)
        );

    internal static string Core(string words) => string.Concat(words.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>Passphrases are chosen so rarely that reading the lists each time is cheaper than keeping them.</summary>
    private static bool IsListed(string core)
    {
        var bare = core.Trim([.. "0123456789"]);
        return Lists.SelectMany(Lines).Any(line => line == core || line == bare);
    }

    /// <summary>The lines of a list: small letters and digits alone, as <see cref="Core"/> leaves them.</summary>
    internal static IEnumerable<string> Lines(string list)
    {
        using var lines = new StreamReader(
            typeof(Guesses).Assembly.GetManifestResourceStream($"Convoke.Accounts.{list}")!
        );
        while (lines.ReadLine() is { } line)
            if (line is not ("" or ['#', ..]))
                yield return line;
    }
}
