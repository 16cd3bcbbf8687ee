using Convoke.Assemblies;
using Convoke.Data;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Entries;

/// <summary>Counts the months that were touched: over one index, and never more than the month holds.</summary>
internal static class MonthCounts
{
    /// <summary>Lists that nobody pages through or looks up by month.</summary>
    private static readonly Guid[] Uncounted = [Lists.Sticky, Lists.OpenCalls, Lists.Urgent, Lists.Pages];

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
