using Convoke.Kernel;

namespace Convoke.Comments;

/// <summary>
/// What a comment or a ping in each state may become: whoever judges may judge again, but what is in the bin must be
/// taken out before it can be called spam.
/// </summary>
public static class CommentStates
{
    public static Refusal NotFromHere { get; } = new("A response in this state cannot change to that one.");

    private static readonly Dictionary<CommentState, CommentState[]> Next = new()
    {
        [CommentState.Held] = [CommentState.Shown, CommentState.Spam, CommentState.Binned],
        [CommentState.Shown] = [CommentState.Held, CommentState.Spam, CommentState.Binned],
        [CommentState.Spam] = [CommentState.Held, CommentState.Shown, CommentState.Binned],
        [CommentState.Binned] = [CommentState.Held, CommentState.Shown],
    };

    public static bool MayBecome(this CommentState state, CommentState next) =>
        Next.TryGetValue(state, out var known) && known.Contains(next);
}
