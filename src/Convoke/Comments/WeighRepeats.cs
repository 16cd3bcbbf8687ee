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
        var comments = await db.Comments.Where(c => ids.Contains(c.Id) && c.Gist != null).ToListAsync(stop);
        foreach (var comment in comments.Where(comment => comment.State is CommentState.Held))
        {
            var since = comment.PostedAt - Memory;
            if (await CameBeforeAsync(comment, since, db, stop))
                comment.Add(Sign.Repeated);
        }
    }

    private static Task<bool> CameBeforeAsync(
        Comment comment,
        DateTimeOffset since,
        ConvokeDb db,
        CancellationToken stop
    ) =>
        db.Comments.AnyAsync(
            other => other.Gist == comment.Gist && other.Id.CompareTo(comment.Id) < 0 && other.PostedAt > since,
            stop
        );
}
