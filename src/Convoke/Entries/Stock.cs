using Convoke.Data;
using Convoke.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Entries;

/// <summary>
/// All entries the assembly holds, for the office: drafts and private ones too. The newest made come first. Each question walks one index
/// in that order until the page is full, so it costs no more when there are many.
/// </summary>
public sealed class Stock(ConvokeDb db)
{
    private const int Most = StockCounts.Most;

    public async Task<StockCounts> CountAsync(CancellationToken stop) =>
        await db
            .Assemblies.OrderBy(assembly => assembly.Id)
            .Select(assembly => new StockCounts(
                db.Entries.Where(e => e.BinnedAt == null).Take(Most + 1).Count(),
                db.Texts.Where(t => t.State == TextState.Draft)
                    .Select(t => t.EntryId)
                    .Distinct()
                    .Take(Most + 1)
                    .Count(),
                db.Texts.Where(StockQuery.Waits).Select(t => t.EntryId).Distinct().Take(Most + 1).Count(),
                db.Texts.Where(t => t.State == TextState.Public)
                    .Select(t => t.EntryId)
                    .Distinct()
                    .Take(Most + 1)
                    .Count(),
                db.Texts.Where(t => t.State == TextState.Private)
                    .Select(t => t.EntryId)
                    .Distinct()
                    .Take(Most + 1)
                    .Count(),
                db.Texts.Where(t => t.State == TextState.Withdrawn)
                    .Select(t => t.EntryId)
                    .Distinct()
                    .Take(Most + 1)
                    .Count(),
                db.Entries.Where(e => e.BinnedAt != null).Take(Most + 1).Count()
            ))
            .FirstOrDefaultAsync(stop)
        ?? StockCounts.None;

    public async Task<StockPage> ListAsync(StockFilter filter, int take, CancellationToken stop)
    {
        var (ids, isWhole) = await FindAsync(filter, take, stop);
        var rows = await RowsAsync(ids, stop);
        var isBackwards = filter.After is not null;
        var (hasNewer, hasOlder) = isBackwards ? (!isWhole, true) : (filter.Before is not null, !isWhole);
        return new StockPage(
            rows,
            hasNewer && ids.Count > 0 ? ids[0] : null,
            hasOlder && ids.Count > 0 ? ids[^1] : null
        );
    }

    /// <summary>Words that many titles have fill a page from the newest few; for others the index of titles is asked.</summary>
    private async Task<(IReadOnlyList<Guid> Ids, bool IsWhole)> FindAsync(
        StockFilter filter,
        int take,
        CancellationToken stop
    )
    {
        var wanted = SoughtTitle.Wanted(filter.Title);
        var query = new StockQuery(db, filter, wanted);
        if (query.MayLookAtNewest && await PageAsync(query.Newest(), filter, take, stop) is (var ids, false))
            return (ids, false);
        var rare = wanted.Count > 0 ? await db.RareAsync(wanted, StockQuery.Rare, stop) : [];
        return await PageAsync(rare.Count > 0 ? query.OfTitles(rare) : query.Ids(), filter, take, stop);
    }

    /// <summary>What lies in the bin, the last first.</summary>
    public async Task<IReadOnlyList<StockRow>> BinAsync(int skip, int take, CancellationToken stop)
    {
        var ids = await db
            .Entries.Where(entry => entry.BinnedAt != null)
            .OrderByDescending(entry => entry.BinnedAt)
            .ThenByDescending(entry => entry.Id)
            .Select(entry => entry.Id)
            .Skip(skip)
            .Take(take)
            .ToListAsync(stop);
        return await RowsAsync(ids, stop);
    }

    /// <summary>What waits for its date, the next first; what is late too.</summary>
    public async Task<IReadOnlyList<WaitingText>> WaitingAsync(int take, CancellationToken stop) =>
        await db
            .Texts.Where(StockQuery.Waits)
            .OrderBy(text => text.ScheduledFor)
            .Take(take)
            .Select(text => new WaitingText(
                text.EntryId,
                text.Language,
                text.Title,
                text.ScheduledFor!.Value,
                text.State == TextState.Public
            ))
            .ToListAsync(stop);

    /// <summary>These entries, in this order; of what is not there, nothing.</summary>
    public async Task<IReadOnlyList<StockRow>> RowsAsync(IReadOnlyList<Guid> ids, CancellationToken stop)
    {
        if (ids.Count == 0)
            return [];
        var texts = await (
            from text in db.Texts
            where ids.Contains(text.EntryId)
            join author in db.Authors on text.Entry.AuthorId equals author.Id into authors
            from author in authors.DefaultIfEmpty()
            select new StockText(
                text.EntryId,
                text.Kind,
                text.Language,
                text.State,
                text.Title,
                text.Slug,
                text.IsSource,
                text.ScheduledFor,
                text.Entry.PostedAt,
                text.Entry.CreatedAt,
                text.Entry.BinnedAt,
                text.Entry.PasswordHash != null,
                text.Entry.Sticky,
                author.Name
            )
        ).ToListAsync(stop);
        var byEntry = texts.ToLookup(text => text.EntryId);
        return
        [
            .. ids.Where(byEntry.Contains)
                .Select(id => new StockRow(id, byEntry[id].First().Kind, [.. byEntry[id].OrderBy(t => t.Language)])),
        ];
    }

    /// <summary>The ids of a page, each once, the newest first; and whether there are no more that way.</summary>
    private static async Task<(IReadOnlyList<Guid> Ids, bool IsWhole)> PageAsync(
        IQueryable<Guid> ids,
        StockFilter filter,
        int take,
        CancellationToken stop
    )
    {
        const int TextsOfOne = 8; // read besides, as an entry comes once for each text that answers
        var most = (take + 1) * TextsOfOne;
        var sorted = filter switch
        {
            { After: { } after } => ids.Where(id => id.CompareTo(after) > 0).OrderBy(id => id),
            { Before: { } before } => ids.Where(id => id.CompareTo(before) < 0).OrderByDescending(id => id),
            _ => ids.OrderByDescending(id => id),
        };
        var read = await sorted.Take(most).ToListAsync(stop);
        var each = read.Distinct().ToList();
        var page = each.Take(take);
        return ([.. filter.After is null ? page : page.Reverse()], each.Count <= take && read.Count < most);
    }
}
