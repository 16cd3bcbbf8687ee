using Convoke.Data;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Comments;

/// <summary>
/// Writes a comment down once, with its row of the outbox, and comes back when both are kept for good. Who sends twice finds the
/// first: looked for before, since a refusal by the database is dear and strangers could order them; judged by its constraint all the same.
/// </summary>
public sealed class CommentDesk(ConvokeDb db)
{
    private const int MostTries = 3;

    /// <param name="comment">What was sent, new.</param>
    /// <param name="alongside">Adds what is to be kept in the same transaction; null where that is the comment alone.</param>
    /// <param name="stop">Ends the wait for the database.</param>
    public async Task<Comment> TakeAsync(Comment comment, Func<Task>? alongside, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await SameAsync(comment, stop) is { } known)
                return known;
            try
            {
                await KeepAsync(comment, alongside, stop);
                return comment;
            }
            catch (DbUpdateException problem) when (attempt < MostTries && UniqueViolation.Is(problem))
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task KeepAsync(Comment comment, Func<Task>? alongside, CancellationToken stop)
    {
        await using var whole = alongside is null ? null : await db.Database.BeginTransactionAsync(stop);
        if (alongside is not null)
            await alongside();
        db.Add(comment);
        await db.SaveChangesAsync(stop);
        if (whole is not null)
            await whole.CommitAsync(stop);
    }

    private Task<Comment?> SameAsync(Comment comment, CancellationToken stop) =>
        db
            .Comments.AsNoTracking()
            .FirstOrDefaultAsync(
                other =>
                    other.EntryId == comment.EntryId
                    && other.EmailIndex == comment.EmailIndex
                    && other.SaidHash == comment.SaidHash,
                stop
            );
}
