using Convoke.Data;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Comments;

/// <summary>
/// Which page of its thread a comment stands on: whole threads, a new page once 50 comments stand on the last one. A page
/// once given stays, so that the address of a comment goes on leading to it.
/// </summary>
public static class Paging
{
    public const int PerPage = 50;

    internal static async Task PlaceAsync(Guid entry, ConvokeDb db, CancellationToken stop)
    {
        var shown = db.Comments.Where(comment => comment.EntryId == entry && comment.State == CommentState.Shown);
        var unplaced = await shown
            .Where(comment => comment.Page == 0)
            .OrderBy(comment => comment.Path)
            .ToListAsync(stop);
        if (unplaced.Count == 0)
            return;
        var last = Math.Max(1, await shown.MaxAsync(comment => (int?)comment.Page, stop) ?? 1);
        var onLast = await shown.CountAsync(comment => comment.Page == last, stop);
        var pages = await PagesOfThreadsAsync(unplaced, shown, stop);

        foreach (var comment in unplaced)
        {
            var thread = ThreadOf(comment);
            if (!pages.TryGetValue(thread, out var its))
            {
                if (onLast >= PerPage)
                    (last, onLast) = (last + 1, 0);
                pages[thread] = its = last;
            }
            comment.Page = its;
            onLast += its == last ? 1 : 0;
        }
    }

    private static async Task<Dictionary<string, int>> PagesOfThreadsAsync(
        List<Comment> unplaced,
        IQueryable<Comment> shown,
        CancellationToken stop
    )
    {
        var threads = unplaced.Select(ThreadOf).Distinct().ToList();
        return await shown
            .Where(comment => comment.Page > 0)
            .GroupBy(comment => comment.Path.Substring(0, Comment.KeyLength))
            .Where(thread => EF.Parameter(threads).Contains(thread.Key))
            .Select(thread => new { thread.Key, Page = thread.Min(comment => comment.Page) })
            .ToDictionaryAsync(thread => thread.Key, thread => thread.Page, stop);
    }

    /// <summary>The path of the comment that began the thread; it may be held itself, and have no page.</summary>
    private static string ThreadOf(Comment comment) => comment.Path[..Comment.KeyLength];
}
