using Convoke.Kernel;

namespace Convoke.Entries;

/// <summary>Which of all entries are looked for; what is null is not asked. What is in the bin is never among them.</summary>
public sealed record StockFilter
{
    /// <summary>Words of a title, in any order.</summary>
    public string? Title { get; init; }
    public EntryKind? Kind { get; init; }
    public TextState? State { get; init; }
    public LanguageTag? Language { get; init; }
    public Guid? Category { get; init; }
    public Guid? Author { get; init; }

    /// <summary>Whether it asks readers for a password.</summary>
    public bool? Protected { get; init; }

    /// <summary>Only what was made before this entry, or after it.</summary>
    public Guid? Before { get; init; }
    public Guid? After { get; init; }
}
