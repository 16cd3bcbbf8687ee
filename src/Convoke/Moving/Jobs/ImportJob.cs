using System.Text.Json;
using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Moving.WordPress;

namespace Convoke.Moving.Jobs;

/// <summary>An import that somebody asked for in the office: looked at first, then done. There is one at a time.</summary>
public sealed class ImportJob : Entity
{
    /// <summary>Whoever works says so every second or two; one that is silent for so long was cut.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(30);

    private ImportJob() { }

    public ImportState State { get; private set; }

    /// <summary>What the file was called where it came from.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The language of its texts, where they do not say; null: the assembly's first.</summary>
    public LanguageTag? Language { get; private set; }

    /// <summary>As JSON, the kinds that posts of some categories become.</summary>
    public string? Kinds { get; private set; }

    /// <summary>Bytes read, of all there are to read.</summary>
    public long Read { get; private set; }
    public long Bytes { get; private set; }
    public DateTimeOffset SeenAt { get; private set; }

    /// <summary>The report as JSON, once there is one.</summary>
    public string? Report { get; private set; }

    /// <summary>What is wrong with the file.</summary>
    public string? Problem { get; private set; }

    public bool IsAtWork => State is ImportState.Looking or ImportState.Moving;

    public static ImportJob Look(string name, LanguageTag? language, long bytes, DateTimeOffset now) =>
        new()
        {
            Id = Kernel.Id.New(now),
            State = ImportState.Looking,
            Name = Lengths.Cut(name, Lengths.Name),
            Language = language,
            Bytes = bytes * 2,
            SeenAt = now,
        };

    public bool WasCut(DateTimeOffset now) => IsAtWork && now - SeenAt > Silence;

    /// <summary>Goes on, or again: what is there already is found and not brought twice.</summary>
    public Outcome<ImportJob> GoOn(DateTimeOffset now)
    {
        if (State is not ImportState.Looked && !WasCut(now))
            return new Refusal("This import is at work, or done.");
        State = State is ImportState.Looked ? ImportState.Moving : State;
        (Read, SeenAt) = (0, now);
        return this;
    }

    /// <summary>Posts of these categories (by slug) become entries of these kinds; pages stay pages.</summary>
    public void Choose(IReadOnlyDictionary<string, EntryKind> kinds) => Kinds = JsonSerializer.Serialize(kinds);

    public IReadOnlyDictionary<string, EntryKind> ReadKinds() =>
        Kinds is null ? [] : JsonSerializer.Deserialize<Dictionary<string, EntryKind>>(Kinds) ?? [];

    internal void Tell(long read, DateTimeOffset now) => (Read, SeenAt) = (Math.Min(read, Bytes), now);

    internal void Finish(ImportReport report, DateTimeOffset now)
    {
        State = State is ImportState.Looking ? ImportState.Looked : ImportState.Done;
        (Report, SeenAt, Read) = (JsonSerializer.Serialize(ReportShown.Of(report)), now, Bytes);
    }

    internal void Fail(string problem, DateTimeOffset now) =>
        (State, Problem, SeenAt) = (ImportState.Failed, Lengths.Cut(problem, Lengths.Title), now);

    public ReportShown? ReadReport() => Report is null ? null : JsonSerializer.Deserialize<ReportShown>(Report);
}

/// <summary>How far an import has come.</summary>
public enum ImportState
{
    Looking,
    Looked,
    Moving,
    Done,
    Failed,
}

/// <summary>A report as it is kept: the first of the warnings, and how many there are.</summary>
public sealed record ReportShown(
    int Posts,
    int Pages,
    int Attachments,
    int Comments,
    int Pings,
    int Terms,
    int Authors,
    int Redirects,
    int Skipped,
    int Added,
    int Updated,
    int Unchanged,
    int WarningCount,
    IReadOnlyList<string> Warnings
)
{
    private const int MostWarnings = 100;

    /// <summary>A list of selects longer than that helps nobody; posts of the others become updates.</summary>
    private const int MostFiled = 200;

    public IReadOnlyList<FiledPosts> Filed { get; init; } = [];

    internal static ReportShown Of(ImportReport report) =>
        new(
            report.Posts,
            report.Pages,
            report.Attachments,
            report.Comments,
            report.Pingbacks + report.Trackbacks,
            report.Categories + report.Tags,
            report.Authors,
            report.Redirects,
            report.Skipped,
            report.Added,
            report.Updated,
            report.Unchanged,
            report.Warnings.Count,
            [.. report.Warnings.Take(MostWarnings)]
        )
        {
            Filed = [.. report.Filed.Take(MostFiled)],
        };
}
