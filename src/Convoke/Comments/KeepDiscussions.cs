using Convoke.Data;
using Convoke.Work;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Comments;

/// <summary>Puts comments that appeared on a page of their thread, counts what is said, and tells every node.</summary>
public sealed class KeepDiscussions(TimeProvider clock) : Worker<CommentsChanged>
{
    public override string Name => "keep-discussions";

    protected override async Task DoAsync(IReadOnlyList<CommentsChanged> changes, ConvokeDb db, CancellationToken stop)
    {
        await db.AloneAsync(Name, stop);
        foreach (var entry in changes.Select(change => change.EntryId).Distinct())
        {
            await Paging.PlaceAsync(entry, db, stop);
            await db.SaveChangesAsync(stop);
            await CountAsync(entry, db, stop);
            await db.SaveChangesAsync(stop);
            db.ChangeTracker.Clear(); // the next entry has comments of its own, and each save looks at all that are held
        }
        db.Changes.Add(
            Change.Of(clock.GetUtcNow(), changes.Select(change => Tags.Entry(change.EntryId)).Append(Tags.Comments))
        );
    }

    private static async Task CountAsync(Guid entry, ConvokeDb db, CancellationToken stop)
    {
        var shown = db.Comments.Where(comment => comment.EntryId == entry && comment.State == CommentState.Shown);
        var discussion = await db.Discussions.FindAsync([entry], stop);
        if (discussion is null)
            db.Discussions.Add(discussion = Discussion.Of(entry));
        discussion.Comments = await shown.CountAsync(stop);
        discussion.Pages = await shown.MaxAsync(comment => (int?)comment.Page, stop) ?? 1;
        discussion.LastCommentAt = await shown.MaxAsync(comment => (DateTimeOffset?)comment.PostedAt, stop);
        discussion.Pings = await db.Linkbacks.CountAsync(
            l => l.EntryId == entry && l.State == CommentState.Shown,
            stop
        );
    }
}
