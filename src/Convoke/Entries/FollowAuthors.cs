using Convoke.Data;
using Convoke.Work;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Entries;

/// <summary>Bylines stand on lists and on the pages of entries, so every node forgets both.</summary>
public sealed class FollowAuthors(TimeProvider clock) : Worker<AuthorRenamed>
{
    public override string Name => "follow-authors";

    protected override async Task DoAsync(IReadOnlyList<AuthorRenamed> changes, ConvokeDb db, CancellationToken stop)
    {
        var ids = changes.Select(change => (Guid?)change.AuthorId).ToList();
        var entries = await db.Entries.Where(e => ids.Contains(e.AuthorId)).Select(e => e.Id).ToListAsync(stop);
        db.Changes.AddRange(Change.OfEntries(clock.GetUtcNow(), entries));
    }
}
