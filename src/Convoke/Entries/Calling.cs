namespace Convoke.Entries;

/// <summary>The rule on when a call is open, for the entity and for what pages read of it.</summary>
public static class Calling
{
    public static bool IsOpen(EntryKind kind, DateTimeOffset? until, DateTimeOffset now) =>
        kind is EntryKind.Call && !(until <= now);
}
