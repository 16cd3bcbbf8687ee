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

    public async Task<Comment> TakeAsync(Comment comment, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await SameAsync(comment, stop) is { } known)
                return known;
            db.Add(comment);
            try
            {
                await db.SaveChangesAsync(stop);
                return comment;
            }
            catch (DbUpdateException problem) when (attempt < MostTries && UniqueViolation.Is(problem))
            {
                db.ChangeTracker.Clear();
            }
        }
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
