using Microsoft.EntityFrameworkCore;

namespace Convoke.Data;

/// <summary>The database this program works on: opens contexts, listens for its signals.</summary>
public abstract class Databases
{
    public abstract ConvokeDb Open();

    /// <summary>Keeps the data as it is before a migration, where the database is a file of ours; the last two copies stay.</summary>
    internal abstract Task KeepCopyAsync(string before, CancellationToken stop);

    /// <summary>Waits for commits, of this process and of others.</summary>
    internal abstract Task<Signals> ListenAsync(CancellationToken stop);
}

/// <inheritdoc />
public abstract class Databases<TDb>(IDbContextFactory<TDb> contexts) : Databases
    where TDb : ConvokeDb
{
    public override ConvokeDb Open() => contexts.CreateDbContext();
}

/// <summary>News that the database was written to.</summary>
internal abstract class Signals : IAsyncDisposable
{
    public abstract Task NextAsync(CancellationToken stop);

    public abstract ValueTask DisposeAsync();
}
