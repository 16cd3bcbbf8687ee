using Convoke.Kernel;

namespace Convoke.Entries;

/// <summary>The next version of a text that readers see already, which waits for its moment; its words lie with the drafts.</summary>
public sealed partial class Text
{
    /// <summary>Whether another version is to follow the one that readers see.</summary>
    public bool AwaitsRevision => State is TextState.Public && ScheduledFor is not null;

    /// <summary>Readers go on seeing the present version until then.</summary>
    public Outcome<Text> AwaitRevision(DateTimeOffset at)
    {
        if (State is TextState.Binned)
            return InBin;
        if (State is not TextState.Public)
            throw new InvalidOperationException($"A text that is {State} has no version to follow.");
        ScheduledFor = at;
        Entry.RecordFor(new RevisionDue(Id, at));
        return this;
    }

    public bool IsRevisionDue(DateTimeOffset scheduledFor) => State is TextState.Public && ScheduledFor == scheduledFor;

    /// <summary>What waits for its date waits no more: a version stays a draft, and so does a text that nobody saw yet.</summary>
    public void WaitNoMore()
    {
        if (State is TextState.Scheduled)
            Withdraw();
        else if (AwaitsRevision)
            ScheduledFor = null;
    }
}
