using Convoke.Comments.Weighing;
using Convoke.Data;
using Convoke.Work;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Comments;

/// <summary>Looks whether the same words came before, under whatever entry: what costs a search is weighed after the answer.</summary>
public sealed class WeighRepeats : Worker<CommentTaken>
{
    private static readonly TimeSpan Memory = TimeSpan.FromDays(14);

    public override string Name => "weigh-repeats";

    protected override async Task DoAsync(IReadOnlyList<CommentTaken> taken, ConvokeDb db, CancellationToken stop)
    {
        var ids = taken.Select(one => one.CommentId).ToList();
        var comments = await db
            .Comments.Where(c => ids.Contains(c.Id) && c.Gist != null && c.State == CommentState.Held)
            .ToListAsync(stop);
        if (comments.Count == 0)
            return;
        var first = await FirstAsync(comments, db, stop);
        foreach (var comment in comments.Where(comment => first[comment.Gist!.Value] < comment.PostedAt))
            comment.Add(Sign.Repeated);
    }

    /// <summary>When each of these words came first, as far back as is remembered; they themselves are among them.</summary>
    private static Task<Dictionary<long, DateTimeOffset>> FirstAsync(
        List<Comment> comments,
        ConvokeDb db,
        CancellationToken stop
    )
    {
        var gists = comments.Select(comment => comment.Gist).Distinct().ToList();
        var since = comments.Min(comment => comment.PostedAt) - Memory;
        return db
            .Comments.Where(other => gists.Contains(other.Gist) && other.PostedAt > since)
            .GroupBy(other => other.Gist!.Value)
            .Select(same => new { same.Key, First = same.Min(other => other.PostedAt) })
            .ToDictionaryAsync(same => same.Key, same => same.First, stop);
    }
}
