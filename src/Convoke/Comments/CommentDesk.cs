using Convoke.Data;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Comments;

/// <summary>
/// Writes a comment down once, with its row of the outbox and what else belongs to it, and comes back when all is kept for good. Who
/// sends twice finds the first. A comment that brings nothing with it goes with those of others.
/// </summary>
public sealed class CommentDesk(ConvokeDb db, CommentLine line)
{
    private const int MostTries = 3;

    /// <param name="make">Makes the comment, for each try anew.</param>
    /// <param name="alongside">Adds what is to be kept in the same transaction; null where that is the comment alone.</param>
    /// <param name="stop">Ends the wait for the database.</param>
    public async Task<Comment> TakeAsync(Func<Comment> make, Func<Comment, Task>? alongside, CancellationToken stop)
    {
        if (alongside is null)
            return await line.TakeAsync(make);
        for (var attempt = 1; ; attempt++)
        {
            var comment = make();
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

    private async Task KeepAsync(Comment comment, Func<Comment, Task> alongside, CancellationToken stop)
    {
        using var turn = await db.TurnAsync(stop);
        await using var whole = await db.Database.BeginTransactionAsync(stop);
        await alongside(comment);
        db.Add(comment);
        await db.SaveChangesAsync(stop);
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
