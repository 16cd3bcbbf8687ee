using Convoke.Kernel;

namespace Convoke.Entries;

/// <summary>How a text gets before readers, and away from them.</summary>
public sealed partial class Text
{
    public TextState State { get; private set; }

    /// <summary>When this text was first public.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>When its present version was published.</summary>
    public DateTimeOffset? RevisedAt { get; private set; }

    /// <summary>When it is to be public; of a public text, when its next version is.</summary>
    public DateTimeOffset? ScheduledFor { get; private set; }

    /// <summary>Shows the text as it stands: makes a version if its words are new, and dates the entry if it is the first.</summary>
    public Outcome<Text> Publish(DateTimeOffset now, DateTimeOffset? postedAt = null)
    {
        if (State is TextState.Binned)
            return InBin;
        if (Slug.Length == 0)
            return new Refusal("A text needs an address before it can be published.");
        var at = postedAt ?? now;
        Entry.Post(at);
        PublishedAt ??= at;
        Become(TextState.Public);
        ScheduledFor = null; // these words take the place of whatever waited
        KeepVersion(VersionNumber == 0 ? at : now);
        Entry.Changed();
        return this;
    }

    /// <summary>Publishes later: by the clock of the relay, and only if nothing else was decided meanwhile.</summary>
    public Outcome<Text> Schedule(DateTimeOffset at, DateTimeOffset now)
    {
        if (at <= now)
            return Publish(now, at);
        if (State is TextState.Binned)
            return InBin;
        Become(TextState.Scheduled);
        ScheduledFor = at;
        Entry.RecordFor(new PublicationDue(Id, at));
        Entry.Changed();
        return this;
    }

    public bool IsDue(DateTimeOffset scheduledFor) => State is TextState.Scheduled && ScheduledFor == scheduledFor;

    /// <summary>Takes a text away: one that was public answers that it is gone, another is a draft again.</summary>
    public void Withdraw() => Become(PublishedAt is null ? TextState.Draft : TextState.Withdrawn);

    /// <summary>Whatever readers see or wait for.</summary>
    public void TakeFromReaders()
    {
        if (State is TextState.Public or TextState.Scheduled)
            Withdraw();
    }

    public void KeepPrivate() => Become(TextState.Private);

    private static Refusal InBin { get; } = new("This entry is in the bin. Take it out first.");

    private void Become(TextState state)
    {
        if (State == state)
            return;
        if (!State.MayBecome(state))
            throw new InvalidOperationException($"A text that is {State} cannot become {state}.");
        State = state;
        ScheduledFor = null;
        Entry.Changed();
    }
}
