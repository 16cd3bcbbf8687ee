using Convoke.Data;
using Convoke.Work;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Media;

/// <summary>A picture's words stand on lists, in feeds and on the pages of its entries, so every node forgets them.</summary>
public sealed class FollowMedia(TimeProvider clock) : Worker<MediaDescribed>
{
    public override string Name => "follow-media";

    protected override async Task DoAsync(IReadOnlyList<MediaDescribed> changes, ConvokeDb db, CancellationToken stop)
    {
        var ids = changes.Select(change => (Guid?)change.MediaId).ToList();
        var entries = await db.Entries.Where(e => ids.Contains(e.PictureId)).Select(e => e.Id).ToListAsync(stop);
        if (entries.Count > 0)
            db.Changes.AddRange(Change.OfEntries(clock.GetUtcNow(), entries));
    }
}
