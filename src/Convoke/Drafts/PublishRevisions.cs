using Convoke.Data;
using Convoke.Entries;
using Convoke.Work;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Drafts;

/// <summary>
/// Publishes the next version of texts when its time has come, unless something else was decided meanwhile. What cannot go out any more (its
/// picture is gone, its address taken) stays a draft, and the office says that it is late.
/// </summary>
public sealed class PublishRevisions(TimeProvider clock) : Worker<RevisionDue>
{
    public override string Name => "publish-revisions";

    protected override async Task DoAsync(IReadOnlyList<RevisionDue> due, ConvokeDb db, CancellationToken stop)
    {
        foreach (var (id, at) in due)
            if (await FindAsync(id, at, db, stop) is { } desk)
            {
                await new Press(db, clock).PublishAsync(desk, false, stop);
                await FollowAsync(desk, db, stop);
            }
    }

    private static async Task<Desk?> FindAsync(Guid id, DateTimeOffset at, ConvokeDb db, CancellationToken stop)
    {
        var entry = await db
            .Entries.Include(e => e.Texts)
            .FirstOrDefaultAsync(e => e.Texts.Any(text => text.Id == id), stop);
        if (entry?.Texts.FirstOrDefault(text => text.Id == id) is not { } text || !text.IsRevisionDue(at))
            return null;
        var draft = await db
            .Drafts.Where(draft => draft.TextId == id && draft.DueAt == at)
            .OrderByDescending(draft => draft.Number)
            .FirstOrDefaultAsync(stop);
        return draft is null ? null : new Desk(entry, text.Language, text, draft, draft.Writing, null);
    }

    /// <summary>Whoever went on writing did so over these words, and is not told of a stranger's version.</summary>
    private static async Task FollowAsync(Desk desk, ConvokeDb db, CancellationToken stop)
    {
        var (text, number) = (desk.Text!, desk.Number);
        foreach (var later in await db.Drafts.Where(d => d.TextId == text.Id && d.Number > number).ToListAsync(stop))
            later.Follow(text);
    }
}
