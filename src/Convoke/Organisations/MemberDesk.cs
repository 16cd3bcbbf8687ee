using Convoke.Data;
using Convoke.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Organisations;

/// <summary>Gives organisations addresses that nobody has, and traits that are not in use leave to go. Within the caller's transaction.</summary>
public sealed class MemberDesk(ConvokeDb db)
{
    private HashSet<string>? taken;

    /// <summary>A slug for this name; one at a time, so that two never get the same.</summary>
    public async Task<string> SlugAsync(Profile profile, CancellationToken stop)
    {
        if (taken is null)
        {
            await db.AloneAsync("organisation-slugs", stop);
            taken = [.. await db.Organisations.Select(row => row.Slug).ToListAsync(stop)];
        }
        var slug = Organisation.SlugOf(profile);
        var free = slug;
        for (var number = 2; !taken.Add(free); number++)
            free = Slug.Numbered(slug, number);
        return free;
    }

    public Task<List<Trait>> TraitsAsync(CancellationToken stop) =>
        db.Traits.OrderBy(trait => trait.Place).ThenBy(trait => trait.Id).ToListAsync(stop);

    /// <summary>Refuses while any organisation has it, whatever its state.</summary>
    public async Task<Outcome<Trait>> RemoveAsync(Trait trait, CancellationToken stop)
    {
        var key = trait.Id;
        var holders = await db
            .Organisations.AsNoTracking()
            .Select(row => new
            {
                row.KindId,
                row.RegionId,
                row.Themes,
            })
            .ToListAsync(stop);
        var uses = holders.Count(row => row.KindId == key || row.RegionId == key || row.Themes.Contains(key));
        if (uses > 0)
            return new Refusal("Organisations have it: {0}. Give them another first.", uses);
        trait.Leave();
        db.Remove(trait);
        return trait;
    }
}
