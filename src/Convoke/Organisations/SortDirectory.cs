using Convoke.Assemblies;
using Convoke.Data;
using Convoke.Work;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Convoke.Organisations;

/// <summary>Places all members anew when the assembly speaks another language.</summary>
public sealed class SortDirectory(TimeProvider clock) : Worker<AssemblyChanged>
{
    public override string Name => "sort-directory";

    protected override Task DoAsync(IReadOnlyList<AssemblyChanged> changes, ConvokeDb db, CancellationToken stop) =>
        SortAsync(db, clock, stop);

    /// <summary>Does nothing while the directory is in the languages and by the rules it should be in.</summary>
    internal static async Task SortAsync(ConvokeDb db, TimeProvider clock, CancellationToken stop)
    {
        var languages = await KeepDirectory.LanguagesAsync(db, stop);
        var placed = await db.Placings.Select(row => new { row.Language, row.Rules }).Distinct().ToListAsync(stop);
        var isSorted =
            placed.TrueForAll(row => row.Rules == Placing.RulesNow)
            && placed.Select(row => row.Language).ToHashSet().SetEquals(languages);
        if (isSorted || placed.Count == 0)
            return;
        await db.AloneAsync("keep-directory", stop);
        var members = await db.Marks.Select(row => row.OrganisationId).Distinct().ToListAsync(stop);
        var others = await db.Placings.Select(row => row.OrganisationId).Distinct().ToListAsync(stop);
        foreach (var some in members.Union(others).Chunk(200))
            await KeepDirectory.PlaceAsync(some, languages, db, stop);
        db.Changes.Add(Change.Of(clock.GetUtcNow(), Tags.Members));
    }
}

/// <summary>The same where a newer library of sorting rules is under the program: looked at when it starts, and then.</summary>
internal sealed class FollowRules(Databases databases, TimeProvider clock) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        await using var db = databases.Open();
        await using var whole = await db.Database.BeginTransactionAsync(cancellationToken);
        await SortDirectory.SortAsync(db, clock, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await whole.CommitAsync(cancellationToken);
    }
}
