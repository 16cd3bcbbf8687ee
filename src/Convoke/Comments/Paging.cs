using Convoke.Data;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Comments;

/// <summary>
/// Which page of the discussion a comment stands on: whole threads, a new page once 50 comments stand on the last one; a
/// thread too long for one page goes on at the end. A page once given stays, so that the address of a comment goes on
/// leading to it.
/// </summary>
public static class Paging
{
    public const int PerPage = 50;

    /// <summary>A page takes no more than this, however long its threads are.</summary>
    public const int MostOnPage = 500;

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
        var threads = await PagesOfThreadsAsync(unplaced, shown, stop);
        var pages = new Pages(last, await CountsAsync([.. threads.Values.Append(last).Distinct()], shown, stop));

        foreach (var comment in unplaced)
            threads[ThreadOf(comment)] = comment.Page = pages.Take(threads.GetValueOrDefault(ThreadOf(comment)));
    }

    /// <summary>The page a thread stands on, the last of them where it goes on.</summary>
    private static Task<Dictionary<string, int>> PagesOfThreadsAsync(
        List<Comment> unplaced,
        IQueryable<Comment> shown,
        CancellationToken stop
    )
    {
        var threads = unplaced.Select(ThreadOf).Distinct().ToList();
        return shown
            .Where(comment => comment.Page > 0)
            .GroupBy(comment => comment.Path.Substring(0, Comment.KeyLength))
            .Where(thread => EF.Parameter(threads).Contains(thread.Key))
            .Select(thread => new { thread.Key, Page = thread.Max(comment => comment.Page) })
            .ToDictionaryAsync(thread => thread.Key, thread => thread.Page, stop);
    }

    private static Task<Dictionary<int, int>> CountsAsync(
        List<int> pages,
        IQueryable<Comment> shown,
        CancellationToken stop
    ) =>
        shown
            .Where(comment => EF.Parameter(pages).Contains(comment.Page))
            .GroupBy(comment => comment.Page)
            .Select(page => new { page.Key, Count = page.Count() })
            .ToDictionaryAsync(page => page.Key, page => page.Count, stop);

    /// <summary>The path of the comment that began the thread; it may be held itself, and have no page.</summary>
    private static string ThreadOf(Comment comment) => comment.Path[..Comment.KeyLength];

    /// <summary>The pages as they fill: how many comments stand on each, and which is the last.</summary>
    private sealed class Pages
    {
        private readonly Dictionary<int, int> counts;
        private int last;

        public Pages(int last, Dictionary<int, int> counts) => (this.last, this.counts) = (last, counts);

        /// <summary>Takes a place for one more of a thread that stands on this page; 0 for a thread that begins.</summary>
        public int Take(int page)
        {
            if (page == 0 || On(page) >= MostOnPage)
                page = On(last) < PerPage ? last : ++last;
            counts[page] = On(page) + 1;
            return page;
        }

        private int On(int page) => counts.GetValueOrDefault(page);
    }
}
