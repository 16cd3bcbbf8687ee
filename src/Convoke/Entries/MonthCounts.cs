using Convoke.Assemblies;
using Convoke.Data;
using Convoke.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Entries;

/// <summary>Counts the months that were touched: over one index, and never more than the month holds.</summary>
internal static class MonthCounts
{
    /// <summary>Lists that nobody pages through or looks up by month.</summary>
    private static readonly Guid[] Uncounted = [Lists.Sticky, Lists.OpenCalls, Lists.Urgent, Lists.Pages];

    /// <summary>All lists, month by month; what is read of a listing is short.</summary>
    public static async Task CountAllAsync(ConvokeDb db, AssemblyZone zone, CancellationToken stop)
    {
        await db.MonthCounts.ExecuteDeleteAsync(stop);
        var counts = new Dictionary<(Guid, LanguageTag, (int Year, int Month)), int>();
        var listings = db
            .Listings.Where(listing => !Uncounted.Contains(listing.List))
            .Select(listing => new
            {
                listing.List,
                listing.Language,
                listing.PostedAt,
            });
        await foreach (var listing in listings.AsAsyncEnumerable().WithCancellation(stop))
        {
            var key = (listing.List, listing.Language, zone.MonthOf(listing.PostedAt));
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }
        foreach (var ((list, language, month), count) in counts)
        {
            var row = MonthCount.Of(list, language, month.Year, month.Month);
            row.Count = count;
            db.MonthCounts.Add(row);
        }
    }

    public static async Task RecountAsync(
        IEnumerable<Listing> touched,
        ConvokeDb db,
        AssemblyZone zone,
        CancellationToken stop
    )
    {
        var months = touched
            .Where(listing => !Uncounted.Contains(listing.List))
            .Select(listing => (listing.List, listing.Language, Month: zone.MonthOf(listing.PostedAt)))
            .Distinct();
        foreach (var (list, language, month) in months)
        {
            var (from, to) = zone.Span(month);
            var count = await db.Listings.CountAsync(
                l => l.List == list && l.Language == language && l.PostedAt >= from && l.PostedAt < to,
                stop
            );
            var row = await db.MonthCounts.FindAsync([list, language, month.Year, month.Month], stop);
            if (row is null && count > 0)
                db.MonthCounts.Add(row = MonthCount.Of(list, language, month.Year, month.Month));
            if (row is not null && count == 0)
                db.MonthCounts.Remove(row);
            else if (row is not null)
                row.Count = count;
        }
    }
}
