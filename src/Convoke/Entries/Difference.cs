namespace Convoke.Entries;

/// <summary>What became of a line from one version to another; a changed line is told word by word.</summary>
public sealed record DifferenceLine(IReadOnlyList<DifferencePart> Parts)
{
    public bool IsSame => Parts.All(part => part.Kind is DifferenceKind.Same);
}

public sealed record DifferencePart(DifferenceKind Kind, string Text);

public enum DifferenceKind
{
    Same,
    Added,
    Removed,
}

/// <summary>Compares two texts, by lines and then by words, through their longest common subsequence.</summary>
public static class Difference
{
    /// <summary>Beyond this many pairs the middle is told as replaced whole, so that no text takes long.</summary>
    private const long MostPairs = 4_000_000;

    public static IReadOnlyList<DifferenceLine> Between(string before, string after)
    {
        var lines = new List<DifferenceLine>();
        var removed = new List<string>();
        var added = new List<string>();
        foreach (var (kind, line) in Compare(before.Split('\n'), after.Split('\n')))
        {
            if (kind is DifferenceKind.Removed)
                removed.Add(line);
            else if (kind is DifferenceKind.Added)
                added.Add(line);
            else
            {
                Flush(lines, removed, added);
                lines.Add(new([new(DifferenceKind.Same, line)]));
            }
        }
        Flush(lines, removed, added);
        return lines;
    }

    /// <summary>Lines that were replaced one by one are compared by words; what is left over came or went whole.</summary>
    private static void Flush(List<DifferenceLine> lines, List<string> removed, List<string> added)
    {
        var pairs = Math.Min(removed.Count, added.Count);
        for (var i = 0; i < pairs; i++)
            lines.Add(Words(removed[i], added[i]));
        lines.AddRange(removed.Skip(pairs).Select(line => new DifferenceLine([new(DifferenceKind.Removed, line)])));
        lines.AddRange(added.Skip(pairs).Select(line => new DifferenceLine([new(DifferenceKind.Added, line)])));
        removed.Clear();
        added.Clear();
    }

    private static DifferenceLine Words(string before, string after)
    {
        var parts = new List<DifferencePart>();
        foreach (var (kind, word) in Compare(Split(before), Split(after)))
            if (parts.Count > 0 && parts[^1].Kind == kind)
                parts[^1] = new(kind, parts[^1].Text + word);
            else
                parts.Add(new(kind, word));
        return new(parts);
    }

    /// <summary>Words with the blank that follows them.</summary>
    private static string[] Split(string line)
    {
        var words = line.Split(' ');
        for (var i = 0; i < words.Length - 1; i++)
            words[i] += " ";
        return words;
    }

    /// <summary>What stays, goes and comes, in order.</summary>
    internal static IEnumerable<(DifferenceKind Kind, string Item)> Compare(string[] before, string[] after)
    {
        var start = 0;
        while (start < before.Length && start < after.Length && before[start] == after[start])
            yield return (DifferenceKind.Same, before[start++]);
        var end = 0;
        while (end < before.Length - start && end < after.Length - start && before[^(end + 1)] == after[^(end + 1)])
            end++;
        foreach (var step in Middle(before[start..^end], after[start..^end]))
            yield return step;
        foreach (var item in before[^end..])
            yield return (DifferenceKind.Same, item);
    }

    private static IEnumerable<(DifferenceKind Kind, string Item)> Middle(string[] before, string[] after)
    {
        if ((long)before.Length * after.Length > MostPairs)
            return before
                .Select(item => (DifferenceKind.Removed, item))
                .Concat(after.Select(item => (DifferenceKind.Added, item)));
        return Walk(before, after, Lengths(before, after));
    }

    /// <summary>lengths[i, j]: the longest common subsequence of what follows i and j.</summary>
    private static int[,] Lengths(string[] before, string[] after)
    {
        var lengths = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        for (var j = after.Length - 1; j >= 0; j--)
            lengths[i, j] =
                before[i] == after[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        return lengths;
    }

    private static IEnumerable<(DifferenceKind Kind, string Item)> Walk(string[] before, string[] after, int[,] lengths)
    {
        var (i, j) = (0, 0);
        while (i < before.Length || j < after.Length)
        {
            if (i < before.Length && j < after.Length && before[i] == after[j])
            {
                yield return (DifferenceKind.Same, before[i++]);
                j++;
            }
            else if (j == after.Length || (i < before.Length && lengths[i + 1, j] >= lengths[i, j + 1]))
                yield return (DifferenceKind.Removed, before[i++]);
            else
                yield return (DifferenceKind.Added, after[j++]);
        }
    }
}
