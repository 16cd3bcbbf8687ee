using Convoke.Data;
using Convoke.Kernel;
using Convoke.Work;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Organisations;

/// <summary>
/// Puts members into the directory of each language, takes out who is none any more, and tells every node. It looks at the organisation
/// as it is now, so doing it twice does no harm.
/// </summary>
public sealed class KeepDirectory(TimeProvider clock) : Worker<OrganisationChanged>
{
    public override string Name => "keep-directory";

    protected override async Task DoAsync(
        IReadOnlyList<OrganisationChanged> changes,
        ConvokeDb db,
        CancellationToken stop
    )
    {
        await db.AloneAsync(Name, stop);
        var languages = await LanguagesAsync(db, stop);
        var wasUsed = await db.Placings.AnyAsync(stop);
        foreach (var some in changes.Select(change => change.OrganisationId).Distinct().Chunk(200))
            await PlaceAsync(some, languages, db, stop);
        // The first member, and the last that goes, change the menu of every page.
        var isForAll = wasUsed != await db.Placings.AnyAsync(stop);
        db.Changes.Add(Change.Of(clock.GetUtcNow(), isForAll ? [Tags.Members, Tags.Assembly] : [Tags.Members]));
    }

    internal static async Task<IReadOnlyList<LanguageTag>> LanguagesAsync(ConvokeDb db, CancellationToken stop) =>
        await db.Assemblies.OrderBy(row => row.Id).Select(row => row.Languages).FirstOrDefaultAsync(stop) ?? [];

    internal static async Task PlaceAsync(
        IReadOnlyList<Guid> some,
        IReadOnlyList<LanguageTag> languages,
        ConvokeDb db,
        CancellationToken stop
    )
    {
        await db.Placings.Where(row => some.Contains(row.OrganisationId)).ExecuteDeleteAsync(stop);
        await db.Marks.Where(row => some.Contains(row.OrganisationId)).ExecuteDeleteAsync(stop);
        var members = await db
            .Organisations.AsNoTracking()
            .Where(row => some.Contains(row.Id) && row.State == OrganisationState.Member)
            .ToListAsync(stop);
        db.AddRange(members.SelectMany(member => Placing.All(member, languages)));
        db.AddRange(members.SelectMany(Mark.All));
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
    }
}
