using Convoke.Entries;

namespace Convoke.Drafts;

/// <summary>
/// Brings together what two made of the same words, line by line: what one changed is taken, and where both changed the same lines both
/// stand, theirs first. Nothing that either wrote is left out.
/// </summary>
public sealed class Merge
{
    private readonly List<string> lines = [];

    private Merge(string[] from, List<Hunk> theirs, List<Hunk> mine)
    {
        var next = 0;
        while (Next(theirs, mine, next) is { } region)
        {
            lines.AddRange(from[next..region.Start]);
            Settle(Side(from, theirs, region), Side(from, mine, region), from[region.Start..region.End]);
            next = region.End;
            theirs.RemoveAll(hunk => region.Holds(hunk));
            mine.RemoveAll(hunk => region.Holds(hunk));
        }
        lines.AddRange(from[next..]);
    }

    public string Text => string.Join('\n', lines);

    /// <summary>In how many places both stand.</summary>
    public int Clashes { get; private set; }

    /// <param name="from">What both began from; null where that is not known: then what they share.</param>
    /// <param name="theirs">What is saved.</param>
    /// <param name="mine">What is to be saved.</param>
    public static Merge Of(string? from, string theirs, string mine)
    {
        var (left, right) = (theirs.Split('\n'), mine.Split('\n'));
        var start = from?.Split('\n') ?? Shared(left, right);
        return new(start, Hunks(start, left), Hunks(start, right));
    }

    private static string[] Shared(string[] left, string[] right) =>
        [.. Difference.Compare(left, right).Where(step => step.Kind is DifferenceKind.Same).Select(step => step.Item)];

    private void Settle(string[] theirs, string[] mine, string[] before)
    {
        if (theirs.SequenceEqual(mine) || mine.SequenceEqual(before))
            lines.AddRange(theirs);
        else if (theirs.SequenceEqual(before))
            lines.AddRange(mine);
        else
        {
            Clashes++;
            lines.AddRange(theirs);
            if (theirs is [.., { Length: > 0 }] && mine is [{ Length: > 0 }, ..])
                lines.Add(""); // or two paragraphs would become one
            lines.AddRange(mine);
        }
    }

    /// <summary>The next stretch of the beginning that either changed, as far as the changes of both hang together.</summary>
    private static Hunk? Next(List<Hunk> theirs, List<Hunk> mine, int from)
    {
        var all = theirs.Concat(mine).Where(hunk => hunk.Start >= from).OrderBy(hunk => hunk.Start).ToList();
        if (all.Count == 0)
            return null;
        var (start, end) = (all[0].Start, all[0].End);
        foreach (var hunk in all)
            if (hunk.Start <= end)
                end = Math.Max(end, hunk.End);
        return new(start, end, []);
    }

    /// <summary>What one side made of a stretch.</summary>
    private static string[] Side(string[] from, List<Hunk> hunks, Hunk region)
    {
        var (side, next) = (new List<string>(), region.Start);
        foreach (var hunk in hunks.Where(region.Holds))
        {
            side.AddRange(from[next..hunk.Start]);
            side.AddRange(hunk.Lines);
            next = hunk.End;
        }
        side.AddRange(from[next..region.End]);
        return [.. side];
    }

    private static List<Hunk> Hunks(string[] from, string[] to)
    {
        var (hunks, at) = (new List<Hunk>(), 0);
        var (start, lines) = (0, new List<string>());
        foreach (var (kind, line) in Difference.Compare(from, to))
            switch (kind)
            {
                case DifferenceKind.Same:
                    Close();
                    start = ++at;
                    break;
                case DifferenceKind.Removed:
                    at++;
                    break;
                default:
                    lines.Add(line);
                    break;
            }
        Close();
        return hunks;

        void Close()
        {
            if (at > start || lines.Count > 0)
                hunks.Add(new(start, at, [.. lines]));
            lines.Clear();
        }
    }

    /// <summary>Lines of the beginning, from one to before another, and what stands in their place.</summary>
    private sealed record Hunk(int Start, int End, string[] Lines)
    {
        public bool Holds(Hunk other) => other.Start >= Start && other.End <= End;
    }
}
