namespace Convoke.Work;

/// <summary>
/// Who is at work on the database, over processes and nodes: locks that end with the process that holds them, however it ends.
/// </summary>
public abstract class Presence
{
    /// <summary>Waits until nobody else does this deed, and keeps others from it until disposed.</summary>
    public abstract Task<IAsyncDisposable> AloneAsync(string deed, CancellationToken stop);

    /// <summary>Says, until disposed, that a node is serving; several may.</summary>
    public abstract Task<IAsyncDisposable> ServeAsync(CancellationToken stop);

    /// <summary>Keeps nodes from serving until disposed; null when one serves.</summary>
    public abstract Task<IAsyncDisposable?> NobodyServesAsync(CancellationToken stop);
}
