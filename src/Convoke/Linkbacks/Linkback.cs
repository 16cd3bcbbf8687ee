using Convoke.Comments;
using Convoke.Kernel;

namespace Convoke.Linkbacks;

/// <summary>A ping: somebody wrote elsewhere and linked here, and their site said so.</summary>
public sealed class Linkback : Entity
{
    private Linkback() { }

    public string PublicId { get; private set; } = "";
    public Guid EntryId { get; private set; }
    public LanguageTag Language { get; private set; }
    public LinkbackKind Kind { get; private set; }
    public string SourceAddress { get; private set; } = "";
    public string Title { get; private set; } = "";
    public string Excerpt { get; private set; } = "";
    public CommentState State { get; private set; }
    public DateTimeOffset PostedAt { get; private set; }
    public string? Origin { get; private set; }
    public string? OriginDigest { get; private set; }

    public static Linkback To(
        Guid entry,
        LanguageTag language,
        LinkbackKind kind,
        DateTimeOffset postedAt,
        string? publicId = null
    ) =>
        new()
        {
            Id = Kernel.Id.New(postedAt),
            PublicId = publicId ?? Kernel.PublicId.New(),
            EntryId = entry,
            Language = language,
            Kind = kind,
            PostedAt = postedAt,
        };

    public void Tell(string sourceAddress, string title, string excerpt)
    {
        (SourceAddress, Title, Excerpt) = (sourceAddress, title, excerpt);
        Record(new CommentsChanged(EntryId));
    }

    public Outcome<Linkback> Become(CommentState state)
    {
        if (State == state)
            return this;
        if (!State.MayBecome(state))
            return CommentStates.NotFromHere;
        State = state;
        Record(new CommentsChanged(EntryId));
        return this;
    }

    public void CameFrom(string origin, string digest) => (Origin, OriginDigest) = (origin, digest);
}
