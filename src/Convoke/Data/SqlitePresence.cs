using Convoke.Work;

namespace Convoke.Data;

/// <summary>Locks as files beside the database: the system takes them away with the process.</summary>
internal sealed class SqlitePresence(string folder, TimeProvider clock) : Presence
{
    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(100);

    public override async Task<IAsyncDisposable> AloneAsync(string deed, CancellationToken stop)
    {
        while (true)
        {
            if (Lock(deed, FileAccess.ReadWrite, FileShare.None) is { } held)
                return held;
            await Task.Delay(Again, clock, stop);
        }
    }

    public override Task<IAsyncDisposable> ServeAsync(CancellationToken stop) =>
        Lock("serve", FileAccess.Read, FileShare.Read) is { } held
            ? Task.FromResult<IAsyncDisposable>(held)
            : throw new DatabaseProblem(
                "The database is being worked on by a command that cannot run beside the site; try again when it has ended."
            );

    public override Task<IAsyncDisposable?> NobodyServesAsync(CancellationToken stop) =>
        Task.FromResult<IAsyncDisposable?>(Lock("serve", FileAccess.ReadWrite, FileShare.None));

    private FileStream? Lock(string deed, FileAccess access, FileShare share)
    {
        try
        {
            return new FileStream(Path.Combine(folder, $".{deed}.lock"), FileMode.OpenOrCreate, access, share);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
