using Convoke.Kernel;

namespace Convoke.Comments;

/// <summary>That somebody of the assembly decided what a comment is to be. Those made in one deed share a batch, and are undone as one.</summary>
public sealed class Judgement : Entity
{
    /// <summary>For whoever pressed the wrong button; later it is judged again, like anything else.</summary>
    public static readonly TimeSpan UndoableFor = TimeSpan.FromSeconds(30);

    private Judgement() { }

    public Guid CommentId { get; private set; }

    /// <summary>The account of whoever decided.</summary>
    public Guid AccountId { get; private set; }
    public Guid Batch { get; private set; }
    public CommentState Was { get; private set; }
    public CommentState Became { get; private set; }
    public Ground Ground { get; private set; }
    public DateTimeOffset? UndoneAt { get; private set; }

    public DateTimeOffset At => Kernel.Id.MomentOf(Id);

    internal static Judgement Of(
        Comment comment,
        CommentState was,
        Guid by,
        Guid batch,
        Ground ground,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = Kernel.Id.New(now),
            CommentId = comment.Id,
            AccountId = by,
            Batch = batch,
            Was = was,
            Became = comment.State,
            Ground = ground,
        };

    public void Give(Ground ground) => Ground = ground;

    internal void Undo(DateTimeOffset now) => UndoneAt = now;
}

/// <summary>Why a comment was not shown, as colleagues read it later; the names stand in the database.</summary>
public enum Ground
{
    None,
    Advertising,
    Insult,
    OffTopic,
    PersonalDetails,
    Danger,
    Repetition,
}
