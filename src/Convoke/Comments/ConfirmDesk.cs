using Convoke.Data;
using Convoke.Safety;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Comments;

/// <summary>Lets whoever reads the mail of an address confirm a comment that came with it.</summary>
public sealed class ConfirmDesk(ConvokeDb db, Tickets tickets, TimeProvider clock)
{
    private const string Purpose = "confirm-comment";

    /// <summary>What stands in the link; only who gets the mail has it.</summary>
    public static string TokenOf(Comment comment, Tickets tickets) =>
        $"{comment.PublicId}.{tickets.Issue(Purpose, comment.PublicId, comment.ConfirmableUntil)}";

    /// <summary>Null for what is no such link, or no longer.</summary>
    public async Task<Comment?> FindAsync(string token, CancellationToken stop)
    {
        var dot = token.IndexOf('.', StringComparison.Ordinal);
        var id = token[..Math.Max(0, dot)];
        if (dot < 0 || !tickets.Opens(Purpose, id, token[(dot + 1)..]))
            return null;
        return await db.Comments.FirstOrDefaultAsync(
            comment => comment.PublicId == id && comment.Email != null && comment.WithdrawnAt == null,
            stop
        );
    }

    /// <param name="comment">Whose link was followed, and its button pressed.</param>
    /// <param name="showsKnown">Whether it is shown at once where its address was approved before.</param>
    /// <param name="stop">Ends the wait for the database.</param>
    public async Task ConfirmAsync(Comment comment, bool showsKnown, CancellationToken stop)
    {
        var judged = await db
            .Comments.Where(other =>
                other.EmailIndex == comment.EmailIndex && other.Id != comment.Id && other.ConfirmedAt != null
            )
            .Where(other => other.State == CommentState.Shown || other.State == CommentState.Spam)
            .Select(other => other.State)
            .Distinct()
            .ToListAsync(stop);
        comment.Confirm(showsKnown && judged is [CommentState.Shown], clock.GetUtcNow());
        await db.SaveChangesAsync(stop);
    }
}
