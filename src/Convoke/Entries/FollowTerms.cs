using Convoke.Data;
using Convoke.Work;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Entries;

/// <summary>A category that moved takes its entries along: they are listed anew, in the categories above too.</summary>
public sealed class FollowTerms(TimeProvider clock) : Worker<TermChanged>
{
    private const int Batch = 500;

    public override string Name => "follow-terms";

    protected override async Task DoAsync(IReadOnlyList<TermChanged> changes, ConvokeDb db, CancellationToken stop)
    {
        var ids = changes.Select(change => change.TermId).ToList();
        var texts = db.Listings.Where(listing => ids.Contains(listing.List)).Select(listing => listing.TextId);
        var entries = await db
            .Entries.Where(e => e.Filings.Any(f => ids.Contains(f.TermId)) || e.Texts.Any(t => texts.Contains(t.Id)))
            .Select(entry => entry.Id)
            .ToListAsync(stop);
        foreach (var batch in entries.Chunk(Batch))
            await ListAnewAsync(batch, db, stop);
        db.Changes.Add(Change.Of(clock.GetUtcNow(), Tags.Lists));
    }

    private static async Task ListAnewAsync(Guid[] entries, ConvokeDb db, CancellationToken stop)
    {
        foreach (var entry in await db.Entries.Where(e => entries.Contains(e.Id)).ToListAsync(stop))
            entry.Changed();
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
    }
}
