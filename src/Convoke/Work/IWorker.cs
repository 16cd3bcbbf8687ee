using Convoke.Data;
using Convoke.Kernel;

namespace Convoke.Work;

/// <summary>Does what a kind of happening asks for. What it changes through the context is saved with the acknowledgement.</summary>
public interface IWorker
{
    /// <summary>The name in the outbox; never changes, rows wait under it.</summary>
    string Name { get; }

    Type Wants { get; }

    Task DoAsync(IReadOnlyList<IHappening> happenings, ConvokeDb db, CancellationToken stop);
}

/// <inheritdoc />
public abstract class Worker<THappening> : IWorker
    where THappening : IHappening
{
    public abstract string Name { get; }

    public Type Wants => typeof(THappening);

    public Task DoAsync(IReadOnlyList<IHappening> happenings, ConvokeDb db, CancellationToken stop) =>
        DoAsync(happenings.Cast<THappening>().Distinct().ToList(), db, stop);

    protected abstract Task DoAsync(IReadOnlyList<THappening> happenings, ConvokeDb db, CancellationToken stop);
}
