namespace Convoke.Entries;

/// <summary>What an entry is; it decides the entry's address and its lists.</summary>
public enum EntryKind
{
    Call,
    Statement,
    Update,
    Page,
}
