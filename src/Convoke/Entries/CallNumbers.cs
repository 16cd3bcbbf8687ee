using Convoke.Assemblies;
using Convoke.Data;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Entries;

/// <summary>Gives a call its number of the year when it is first public. The database refuses a number twice.</summary>
internal static class CallNumbers
{
    public static async Task GiveAsync(
        IEnumerable<Entry> shown,
        ConvokeDb db,
        AssemblyZone zone,
        CancellationToken stop
    )
    {
        var given = new Dictionary<int, int>();
        foreach (var call in shown.Where(NeedsNumber).OrderBy(entry => entry.PostedAt))
        {
            var year = zone.MonthOf(call.PostedAt!.Value).Year;
            if (!given.ContainsKey(year))
                given[year] = await db.Entries.Where(e => e.NumberYear == year).MaxAsync(e => e.Number, stop) ?? 0;
            call.Count(year, ++given[year]);
        }
    }

    private static bool NeedsNumber(Entry entry) => entry is { Kind: EntryKind.Call, Number: null, PostedAt: not null };
}
