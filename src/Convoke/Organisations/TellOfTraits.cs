using Convoke.Data;
using Convoke.Work;

namespace Convoke.Organisations;

/// <summary>Kinds, regions and themes stand on every page of the directory.</summary>
public sealed class TellOfTraits(TimeProvider clock) : Worker<TraitsChanged>
{
    public override string Name => "tell-of-traits";

    protected override Task DoAsync(IReadOnlyList<TraitsChanged> changes, ConvokeDb db, CancellationToken stop)
    {
        db.Changes.Add(Change.Of(clock.GetUtcNow(), Tags.Members));
        return Task.CompletedTask;
    }
}
