namespace Convoke.Comments;

/// <summary>
/// What is said about an entry, counted: kept by a worker, because counting a thread for every reader does not scale.
/// </summary>
public sealed class Discussion
{
    private Discussion() { }

    public Guid EntryId { get; private set; }
    public int Comments { get; internal set; }
    public int Pings { get; internal set; }

    /// <summary>Pages of comments; 1 when there are none.</summary>
    public int Pages { get; internal set; } = 1;
    public DateTimeOffset? LastCommentAt { get; internal set; }

    internal static Discussion Of(Guid entry) => new() { EntryId = entry };
}
