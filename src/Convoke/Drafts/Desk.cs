using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Safety;

namespace Convoke.Drafts;

/// <summary>A text as it lies before whoever writes it: what readers see, what was saved since, who sits there.</summary>
public sealed record Desk(Entry Entry, LanguageTag Language, Text? Text, Draft? Latest, Writing Writing, Seat? Seat)
{
    /// <summary>How the colleague on the seat is called; it opens for their account.</summary>
    public Sealed? SeatedName { get; init; }

    /// <summary>What the next save must be made over.</summary>
    public int Number => Latest?.Number ?? 0;

    public int Version => Text?.VersionNumber ?? 0;

    /// <summary>A text that is not there becomes the source where it is the first.</summary>
    public bool IsSource => Text?.IsSource ?? Entry.Texts.Count == 0;

    /// <summary>Whether something is saved that readers do not see, and do not wait for.</summary>
    public bool IsAhead => Latest is { WentOut: false } || Text is null || Version == 0;

    /// <summary>Whether the newest words are those that follow the public ones at their date.</summary>
    public bool IsWaiting => Text is { AwaitsRevision: true } && Latest?.DueAt == Text.ScheduledFor;

    /// <summary>Whether somebody published past the office since the last save: by a file, or by an import.</summary>
    public bool WasOvertaken => Latest is not null && Latest.Version < Version;
}
