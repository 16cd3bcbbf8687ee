namespace Convoke.Entries;

/// <summary>A text goes into the bin with its entry, and comes back with it.</summary>
public sealed partial class Text
{
    /// <summary>What it was before; null while it is not in the bin.</summary>
    public TextState? BinnedFrom { get; private set; }

    internal void Bin()
    {
        var (was, due) = (State, ScheduledFor);
        Become(TextState.Binned);
        (BinnedFrom, ScheduledFor) = (was, due);
    }

    /// <summary>What was to be published meanwhile is not: nothing gets before readers unasked.</summary>
    internal void Unbin(DateTimeOffset now)
    {
        var due = ScheduledFor;
        State = BinnedFrom ?? TextState.Draft;
        BinnedFrom = null;
        if (due is { } moment && moment > now)
            Entry.RecordFor(State is TextState.Public ? new RevisionDue(Id, moment) : new PublicationDue(Id, moment));
        else
            WaitNoMore();
    }
}
