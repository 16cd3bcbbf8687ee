using System.Diagnostics;
using Xunit;

namespace Convoke.Testing;

/// <summary>Waits for what other threads or processes do; as long as the slowest machine needs.</summary>
public static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static async Task IsSoAsync(Func<Task<bool>> isSo)
    {
        var waited = Stopwatch.StartNew();
        while (!await isSo())
        {
            Assert.True(waited.Elapsed < Patience, "nothing happened");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}
