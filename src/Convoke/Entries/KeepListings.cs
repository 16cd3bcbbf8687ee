using Convoke.Assemblies;
using Convoke.Data;
using Convoke.Kernel;
using Convoke.Work;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Entries;

/// <summary>
/// Puts the public texts of changed entries into the lists they belong to, takes them out of others, numbers calls,
/// counts the months, and tells every node. It looks at the entry as it is now, so doing it twice does no harm.
/// </summary>
public sealed class KeepListings(TimeProvider clock) : Worker<EntryChanged>
{
    public override string Name => "keep-listings";

    protected override async Task DoAsync(IReadOnlyList<EntryChanged> changes, ConvokeDb db, CancellationToken stop)
    {
        await db.AloneAsync(Name, stop);
        var now = clock.GetUtcNow();
        var ids = changes.Select(change => change.EntryId).Distinct().ToList();
        var entries = await db.Entries.Where(e => ids.Contains(e.Id)).Include(e => e.Filings).ToListAsync(stop);
        var texts = await TextsAsync(ids, db, stop);
        var zone = await ZoneAsync(db, stop);

        await CallNumbers.GiveAsync(
            entries.Where(entry => texts[entry.Id].Any(text => text.State is TextState.Public)),
            db,
            zone,
            stop
        );
        var touched = await RelistAsync(entries, texts, now, db, stop);
        await db.SaveChangesAsync(stop);
        await MonthCounts.RecountAsync(touched, db, zone, stop);
        db.Changes.Add(Change.Of(now, TagsOf(entries)));
    }

    private static async Task<AssemblyZone> ZoneAsync(ConvokeDb db, CancellationToken stop) =>
        AssemblyZone.Named(
            await db
                .Assemblies.OrderBy(assembly => assembly.Id)
                .Select(assembly => assembly.Zone)
                .FirstOrDefaultAsync(stop)
                ?? "UTC"
        );

    /// <summary>Without their words: many entries at once may have very many.</summary>
    private static async Task<ILookup<Guid, PlacedText>> TextsAsync(
        List<Guid> entries,
        ConvokeDb db,
        CancellationToken stop
    ) =>
        (
            await db
                .Texts.Where(text => entries.Contains(text.EntryId))
                .Select(text => new PlacedText(text.EntryId, text.Id, text.Language, text.State))
                .ToListAsync(stop)
        ).ToLookup(text => text.EntryId);

    private static async Task<List<Listing>> RelistAsync(
        List<Entry> entries,
        ILookup<Guid, PlacedText> texts,
        DateTimeOffset now,
        ConvokeDb db,
        CancellationToken stop
    )
    {
        var textIds = texts.SelectMany(its => its).Select(text => text.Id).ToList();
        var present = await db.Listings.Where(listing => textIds.Contains(listing.TextId)).ToListAsync(stop);
        var parents = await db
            .Terms.Where(t => t.Kind == TermKind.Category)
            .Select(t => new { t.Id, t.ParentId })
            .ToDictionaryAsync(t => t.Id, t => t.ParentId, stop);
        var wanted = entries.SelectMany(entry => Placement.Of(entry, texts[entry.Id], parents, now)).ToList();

        var gone = present.ExceptBy(wanted.Select(Key), Key).ToList();
        var added = wanted.ExceptBy(present.Select(Key), Key).ToList();
        db.Listings.RemoveRange(gone);
        db.Listings.AddRange(added);
        return [.. gone, .. added];
    }

    private static (Guid, LanguageTag, DateTimeOffset, Guid) Key(Listing listing) =>
        (listing.List, listing.Language, listing.PostedAt, listing.TextId);

    private static IEnumerable<string> TagsOf(List<Entry> entries)
    {
        yield return Tags.Lists;
        foreach (var entry in entries)
        {
            yield return Tags.Entry(entry.Id);
            if (entry.Kind is EntryKind.Page)
                yield return Tags.Assembly; // every page links to these
        }
    }
}
