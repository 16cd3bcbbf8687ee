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

/// <summary>A category or tag was made, renamed or moved.</summary>
public sealed record TermChanged(Guid TermId) : IHappening;

/// <summary>An author has another name now, on every byline.</summary>
public sealed record AuthorRenamed(Guid AuthorId) : IHappening;
