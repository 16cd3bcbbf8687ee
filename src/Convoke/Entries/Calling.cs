namespace Convoke.Entries;

/// <summary>The rules on when a call is open and urgent, for the entity and for what pages read of it.</summary>
public static class Calling
{
    public static bool IsOpen(EntryKind kind, DateTimeOffset? until, DateTimeOffset now) =>
        kind is EntryKind.Call && !(until <= now);

    public static bool IsUrgent(
        EntryKind kind,
        DateTimeOffset? until,
        DateTimeOffset? urgentUntil,
        DateTimeOffset now
    ) => IsOpen(kind, until, now) && urgentUntil > now;
}
