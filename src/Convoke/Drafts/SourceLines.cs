using Convoke.Entries;

namespace Convoke.Drafts;

/// <summary>Sources as they are typed, one a line: title | publisher | date | address. What lies within a part is written \|.</summary>
public static class SourceLines
{
    private const string Kept = "\u001F"; // no typed text has it

    public static IReadOnlyList<Source> Read(string typed) => [.. Lines.Of(typed).Select(ReadOne)];

    public static string Write(IEnumerable<Source> sources) => Lines.Join(sources.Select(WriteOne));

    private static Source ReadOne(string line)
    {
        var parts = line.Replace("\\|", Kept, StringComparison.Ordinal)
            .Split('|', 4, StringSplitOptions.TrimEntries)
            .Select(part => part.Replace(Kept, "|", StringComparison.Ordinal))
            .Concat(["", "", ""])
            .ToList();
        return new Source(parts[0], parts[1], parts[2], parts[3]);
    }

    private static string WriteOne(Source source) =>
        string.Join(
                " | ",
                new[] { source.Title, source.Publisher, source.Date, source.Address }.Select(part =>
                    part.ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal)
                )
            )
            .TrimEnd(' ', '|');
}
