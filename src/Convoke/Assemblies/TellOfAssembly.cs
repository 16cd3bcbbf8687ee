using Convoke.Data;
using Convoke.Work;

namespace Convoke.Assemblies;

/// <summary>Every page shows the assembly's name and languages, so every node forgets every page.</summary>
public sealed class TellOfAssembly(TimeProvider clock) : Worker<AssemblyChanged>
{
    public override string Name => "tell-of-assembly";

    protected override Task DoAsync(IReadOnlyList<AssemblyChanged> changes, ConvokeDb db, CancellationToken stop)
    {
        db.Changes.Add(Change.Of(clock.GetUtcNow(), Tags.Assembly));
        return Task.CompletedTask;
    }
}
