namespace Convoke.Entries;

/// <summary>That an entry is filed under a term.</summary>
public sealed class Filing
{
    private Filing() { }

    public Guid EntryId { get; private set; }
    public Guid TermId { get; private set; }

    internal static Filing Of(Guid entry, Guid term) => new() { EntryId = entry, TermId = term };
}
