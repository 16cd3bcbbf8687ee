using Convoke.Kernel;

namespace Convoke.Entries;

/// <summary>Something readers may see of an entry changed, or (with a due time) will change then by itself.</summary>
public sealed record EntryChanged(Guid EntryId, DateTimeOffset? At = null) : IHappening
{
    DateTimeOffset? IHappening.Due => At;
}

/// <summary>A text was scheduled: when the time has come, and it still is the time, it is published.</summary>
public sealed record PublicationDue(Guid TextId, DateTimeOffset At) : IHappening
{
    DateTimeOffset? IHappening.Due => At;
}

/// <summary>The next version of a public text waits in its drafts: when the time has come, and it still is the time, it is published.</summary>
public sealed record RevisionDue(Guid TextId, DateTimeOffset At) : IHappening
{
    DateTimeOffset? IHappening.Due => At;
}

/// <summary>An entry went into the bin: when it has been there long enough, and still since then, it is deleted.</summary>
public sealed record BinDue(Guid EntryId, DateTimeOffset Since) : IHappening
{
    DateTimeOffset? IHappening.Due => Since + Entry.TimeInBin;
}

/// <summary>A category or tag was made, renamed or moved.</summary>
public sealed record TermChanged(Guid TermId) : IHappening;

/// <summary>An author has another name now, on every byline.</summary>
public sealed record AuthorRenamed(Guid AuthorId) : IHappening;
