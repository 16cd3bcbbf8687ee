namespace Convoke.Comments;

/// <summary>How whoever wrote it shows that the address is theirs: by a link sent there, for this comment alone.</summary>
public sealed partial class Comment
{
    public static readonly TimeSpan ConfirmableFor = TimeSpan.FromDays(7);

    /// <summary>When a link that was sent to the address was followed, and its button pressed.</summary>
    public DateTimeOffset? ConfirmedAt { get; private set; }

    public DateTimeOffset ConfirmableUntil => PostedAt + ConfirmableFor;

    /// <summary>
    /// The address is theirs. Shown at once where it was approved before and the assembly wants that; not where something speaks against
    /// the words, or where somebody of the assembly has decided already.
    /// </summary>
    public void Confirm(bool isKnown, DateTimeOffset now)
    {
        ConfirmedAt ??= now;
        var nobodyJudged = State is CommentState.Held && SaidHash is not null;
        if (isKnown && nobodyJudged && !IsOdd)
            Become(CommentState.Shown);
    }
}
