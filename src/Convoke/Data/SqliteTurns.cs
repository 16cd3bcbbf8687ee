using System.Collections.Concurrent;

namespace Convoke.Data;

/// <summary>The line of those who want to write to a file, one line for each.</summary>
internal static class SqliteTurns
{
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Lines = new(StringComparer.Ordinal);

    public static async Task<IDisposable?> WaitAsync(string file, CancellationToken stop)
    {
        var line = Lines.GetOrAdd(file, _ => new SemaphoreSlim(1));
        await line.WaitAsync(stop);
        return new Turn(line);
    }

    private sealed class Turn(SemaphoreSlim line) : IDisposable
    {
        private int ended;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref ended, 1) == 0)
                line.Release();
        }
    }
}
