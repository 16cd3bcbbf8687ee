namespace Convoke.Drafts;

/// <summary>
/// Who is writing a text, so that others see it. It locks nothing (the numbers of drafts keep words apart) and is free again
/// some minutes after the last sign of life.
/// </summary>
public sealed class Seat
{
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(3);

    private Seat() { }

    public Guid TextId { get; private set; }
    public Guid AccountId { get; private set; }
    public DateTimeOffset Since { get; private set; }
    public DateTimeOffset SeenAt { get; private set; }

    internal static Seat At(Guid text, Guid account, DateTimeOffset now) =>
        new()
        {
            TextId = text,
            AccountId = account,
            Since = now,
            SeenAt = now,
        };

    public bool IsFree(DateTimeOffset now) => now >= SeenAt + Lease;

    /// <summary>Sits down where it is free or one's own, or where the other is asked to leave.</summary>
    internal void Take(Guid account, bool over, DateTimeOffset now)
    {
        if (AccountId != account && !over && !IsFree(now))
            return;
        if (AccountId != account || IsFree(now))
            (AccountId, Since) = (account, now);
        SeenAt = now;
    }
}
