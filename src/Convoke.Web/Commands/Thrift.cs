namespace Convoke.Web.Commands;

/// <summary>
/// Keeps the memory of a long command small, since it may run beside the site. Left alone, the collector fills as much with
/// what is long dead as the processor's cache holds, which on a server is 80 MB and more.
/// </summary>
internal static class Thrift
{
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(100);

    public static async Task<T> DuringAsync<T>(Func<Task<T>> deed)
    {
        await using var tidying = new Timer(_ => GC.Collect(1), null, Often, Often);
        return await deed();
    }
}
