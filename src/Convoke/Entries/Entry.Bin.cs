namespace Convoke.Entries;

/// <summary>How an entry leaves, and comes back: from the bin for a while, after that for good no more.</summary>
public sealed partial class Entry
{
    public static TimeSpan TimeInBin { get; } = TimeSpan.FromDays(30);

    /// <summary>Since when it is in the bin; null while it is not.</summary>
    public DateTimeOffset? BinnedAt { get; private set; }

    public bool IsBinned => BinnedAt is not null;

    /// <summary>Takes all its texts from readers; one that was public answers that it is gone.</summary>
    public void MoveToBin(DateTimeOffset now)
    {
        if (IsBinned)
            return;
        BinnedAt = now;
        texts.ForEach(text => text.Bin());
        Changed();
        Record(new BinDue(Id, now));
    }

    /// <summary>Every text is again what it was.</summary>
    public void TakeOutOfBin(DateTimeOffset now)
    {
        if (!IsBinned)
            return;
        BinnedAt = null;
        texts.ForEach(text => text.Unbin(now));
        Changed();
    }

    /// <summary>Takes what readers see, or will see, from them.</summary>
    public void Unpublish()
    {
        texts.ForEach(text => text.TakeFromReaders());
    }
}
