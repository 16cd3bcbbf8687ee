using Convoke.Data;
using Convoke.Entries;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Moving.Sample;

/// <summary>The entries of the sample among those of an assembly: put there, counted, and cleared away again.</summary>
public sealed class SampleEntries(ConvokeDb db, SampleSeeder seeder, SampleMembers members, TimeProvider clock)
{
    internal const string Origin = "sample:";

    private IQueryable<Entry> Entries =>
        db
            .Entries.Include(entry => entry.Texts)
            .Where(entry => entry.Origin != null && entry.Origin.StartsWith(Origin));

    /// <summary>How many are on the site.</summary>
    public Task<int> CountAsync(CancellationToken stop) => Entries.CountAsync(entry => entry.BinnedAt == null, stop);

    /// <summary>Puts the sample on the site, in English and whatever else the assembly speaks; what was cleared comes back. False where it is there.</summary>
    public async Task<bool> AddAsync(string folder, CancellationToken stop)
    {
        await db.AloneAsync("seed", stop);
        var entries = await Entries.ToListAsync(stop);
        if (entries.Exists(entry => !entry.IsBinned))
            return false;
        if (entries.Count == 0)
            await seeder.AddAsync(folder, await db.Assemblies.OrderBy(row => row.Id).FirstAsync(stop), stop);
        else
            await members.AddAsync(folder, stop);
        entries.ForEach(entry => entry.TakeOutOfBin(clock.GetUtcNow()));
        return true;
    }

    /// <summary>Moves them into the bin, which empties itself.</summary>
    public async Task ClearAsync(CancellationToken stop)
    {
        foreach (var entry in await Entries.Where(entry => entry.BinnedAt == null).ToListAsync(stop))
            entry.MoveToBin(clock.GetUtcNow());
        await members.ClearAsync(stop);
    }
}
