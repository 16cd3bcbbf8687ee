using Convoke.Data;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Comments;

/// <summary>
/// Where comments are judged, one or many in one deed, by the table of <see cref="CommentStates"/>. What it comes to is saved by whoever asked,
/// with the lines of the audit log.
/// </summary>
public sealed class JudgesDesk(ConvokeDb db, TimeProvider clock)
{
    /// <summary>More are not changed in one deed, or it would keep everybody else waiting.</summary>
    public const int MostAtOnce = 1000;

    /// <summary>What changed; comments that are so already, or cannot become so, are left as they are.</summary>
    public IReadOnlyList<Judgement> Judge(IEnumerable<Comment> comments, CommentState state, Guid by, Ground ground)
    {
        var (now, batch, made) = (clock.GetUtcNow(), Kernel.Id.New(clock), new List<Judgement>());
        foreach (var comment in comments)
        {
            var was = comment.State;
            if (was != state && comment.Become(state).Granted(out _, out _))
                made.Add(Judgement.Of(comment, was, by, batch, ground, now));
        }
        db.AddRange(made);
        return made;
    }

    /// <summary>An answer of the assembly. To answer what is not shown is to show it.</summary>
    public (Comment Answer, IReadOnlyList<Judgement> Judged) Answer(Comment answered, Said said, Guid by)
    {
        var judged = Judge([answered], CommentState.Shown, by, Ground.None).ToList();
        var (now, answer) = (clock.GetUtcNow(), Comment.Answer(answered, said, clock.GetUtcNow()));
        var batch = judged.Count > 0 ? judged[0].Batch : Kernel.Id.New(now);
        var own = Judgement.Of(answer, CommentState.Binned, by, batch, Ground.None, now);
        db.Add(answer);
        db.Add(own);
        return (answer, [.. judged, own]);
    }

    /// <summary>What somebody did in one deed, as long as it can be undone; nothing of what others did.</summary>
    public async Task<IReadOnlyList<Judgement>> UndoableAsync(Guid batch, Guid by, CancellationToken stop)
    {
        var since = clock.GetUtcNow() - Judgement.UndoableFor;
        var made = await db
            .Judgements.Where(j => j.Batch == batch && j.AccountId == by && j.UndoneAt == null)
            .ToListAsync(stop);
        return made.TrueForAll(judgement => judgement.At > since) ? made : [];
    }

    /// <summary>Gives comments back what they were, where nobody judged them since; how many.</summary>
    public async Task<IReadOnlyList<Comment>> UndoAsync(IReadOnlyList<Judgement> judgements, CancellationToken stop)
    {
        var ids = judgements.Select(judgement => judgement.CommentId).ToList();
        var comments = await db.Comments.Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, stop);
        var back = new List<Comment>();
        foreach (var judgement in judgements)
        {
            judgement.Undo(clock.GetUtcNow());
            if (comments.TryGetValue(judgement.CommentId, out var comment) && GoesBack(comment, judgement))
                back.Add(comment);
        }
        return back;
    }

    /// <summary>Out of the bin, spam goes by way of those that wait: the table has no other.</summary>
    private static bool GoesBack(Comment comment, Judgement judgement)
    {
        if (comment.State != judgement.Became)
            return false;
        if (!comment.State.MayBecome(judgement.Was))
            comment.Become(CommentState.Held);
        return comment.Become(judgement.Was).Granted(out _, out _);
    }
}
