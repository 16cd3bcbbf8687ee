using Convoke.Comments.Weighing;
using Convoke.Kernel;

namespace Convoke.Comments;

/// <summary>How whoever wrote it changes it or takes it back, for a while.</summary>
public sealed partial class Comment
{
    public static readonly TimeSpan MayChangeFor = TimeSpan.FromMinutes(30);

    public static Refusal TooLate { get; } = new("This comment can no longer be changed: the time for that is over.");

    public static Refusal Judged { get; } =
        new("This comment can no longer be changed: somebody has already decided about it.");

    /// <summary>When its author took it back, and the words with it.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public DateTimeOffset ChangeableUntil => PostedAt + MayChangeFor;

    /// <summary>What was shown waits again: nobody has approved these words.</summary>
    public Outcome<Comment> Reword(Said said, Weight weight, DateTimeOffset now)
    {
        if (WhyNot(now) is { } refusal)
            return refusal;
        if (State is CommentState.Shown)
            Become(CommentState.Held);
        Say(said);
        Put(weight);
        Record(new CommentTaken(Id));
        return this;
    }

    /// <summary>Nothing of it is kept but its place in the thread, which answers may hang on.</summary>
    public Outcome<Comment> Withdraw(DateTimeOffset now)
    {
        if (WithdrawnAt is not null)
            return this;
        if (WhyNot(now) is { } refusal)
            return refusal;
        Become(CommentState.Binned);
        WithdrawnAt = now;
        (Name, Site, Written, Body) = ("", "", "", SafeHtml.Empty);
        (Email, EmailIndex, SaidHash, Gist) = (null, null, null, null);
        return this;
    }

    private Refusal? WhyNot(DateTimeOffset now) =>
        WithdrawnAt is not null || State is CommentState.Spam or CommentState.Binned ? Judged
        : now >= ChangeableUntil ? TooLate
        : null;
}
