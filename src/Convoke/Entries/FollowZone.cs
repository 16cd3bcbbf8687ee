using Convoke.Assemblies;
using Convoke.Data;
using Convoke.Work;

namespace Convoke.Entries;

/// <summary>In another zone months begin at other moments: all of them are counted anew.</summary>
public sealed class FollowZone(TimeProvider clock) : Worker<ZoneChanged>
{
    public override string Name => "follow-zone";

    protected override async Task DoAsync(IReadOnlyList<ZoneChanged> changes, ConvokeDb db, CancellationToken stop)
    {
        await db.AloneAsync("keep-listings", stop);
        await MonthCounts.CountAllAsync(db, AssemblyZone.Named(changes[^1].Zone), stop);
        db.Changes.Add(Change.Of(clock.GetUtcNow(), Tags.Lists, Tags.Assembly));
    }
}
