using Convoke.Entries;

namespace Convoke.Drafts;

/// <summary>
/// The words of a text as they were saved in the office, not yet for readers. Each save is one more row, under the next number:
/// of two who save over the same one the database refuses the second, and what either wrote is there.
/// </summary>
public sealed class Draft
{
    private Draft() { }

    public Guid TextId { get; private set; }

    /// <summary>From 1, one more at each save.</summary>
    public int Number { get; private set; }
    public Writing Writing { get; private set; } = null!;
    public Guid? SavedBy { get; private set; }
    public DateTimeOffset SavedAt { get; private set; }

    /// <summary>The version that readers saw then; 0: none.</summary>
    public int Version { get; private set; }

    /// <summary>Whether these words were published, or wait to be.</summary>
    public bool WentOut { get; private set; }

    /// <summary>When they were to be the next version of a text that is public; the text says whether they still are.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    internal static Draft Of(Text text, int number, Writing writing, Guid? by, DateTimeOffset now) =>
        new()
        {
            TextId = text.Id,
            Number = number,
            Writing = writing,
            SavedBy = by,
            SavedAt = now,
            Version = text.VersionNumber,
        };

    internal void WaitFor(DateTimeOffset moment) => DueAt = moment;

    /// <summary>These words were written over those that went out as this version.</summary>
    internal void Follow(Text text) => Version = text.VersionNumber;

    internal void GoOut(Text text) => (WentOut, Version) = (true, text.VersionNumber);
}
