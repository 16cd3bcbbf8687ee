using Convoke.Kernel;
using Convoke.Safety;

namespace Convoke.Comments;

/// <summary>What a reader said under an entry, in its place in a thread.</summary>
public sealed partial class Comment : Entity
{
    private Comment() { }

    /// <summary>The id in its address and anchor: random, or the number it had where it was imported from.</summary>
    public string PublicId { get; private set; } = "";
    public Guid EntryId { get; private set; }

    /// <summary>The language of the page it was written on.</summary>
    public LanguageTag Language { get; private set; }
    public string Name { get; private set; } = "";
    public string Site { get; private set; } = "";
    public Sealed? Email { get; private set; }
    public byte[]? EmailIndex { get; private set; }
    public string Written { get; private set; } = "";
    public SafeHtml Body { get; private set; } = SafeHtml.Empty;
    public CommentState State { get; private set; }
    public DateTimeOffset PostedAt { get; private set; }
    public string? Origin { get; private set; }
    public string? OriginDigest { get; private set; }

    public static Comment On(Guid entry, Said said, Comment? answerTo, DateTimeOffset postedAt, string? publicId = null)
    {
        var comment = new Comment
        {
            Id = Kernel.Id.New(postedAt),
            PublicId = publicId ?? Kernel.PublicId.New(),
            EntryId = entry,
            PostedAt = postedAt,
        };
        comment.Say(said);
        comment.JoinThread(answerTo);
        return comment;
    }

    public void Say(Said said)
    {
        (Language, Name, Site, Written, Body) = (said.Language, said.Name, said.Site, said.Written, said.Body);
        TellReaders(State is CommentState.Shown);
    }

    /// <summary>Keeps the address closed: it is sealed with this comment's id, and found by its blind index.</summary>
    public void Keep(string email, Vault vault)
    {
        Email = vault.Seal(email, Id);
        EmailIndex = vault.BlindIndex(EmailPurpose, EmailAddress.Canonical(email));
    }

    public Outcome<Comment> Become(CommentState state)
    {
        if (State == state)
            return this;
        if (WithdrawnAt is not null || !State.MayBecome(state))
            return CommentStates.NotFromHere;
        var wasShown = State is CommentState.Shown;
        State = state;
        SaidHash = null;
        if (state is not CommentState.Shown)
            Page = 0;
        TellReaders(wasShown || state is CommentState.Shown);
        return this;
    }

    /// <summary>What nobody sees changes no page: a flood of held comments must not throw kept pages away.</summary>
    private void TellReaders(bool sawOrSee)
    {
        if (sawOrSee)
            Record(new CommentsChanged(EntryId));
    }

    public void CameFrom(string origin, string digest) => (Origin, OriginDigest) = (origin, digest);

    public const string EmailPurpose = "comment-email";
}
