using System.Net;

namespace Convoke.Web.Hosting;

/// <summary>
/// How many comments came lately from one network and under one entry. Whoever asks from this machine itself is a proxy nobody told us
/// of, and belongs to no network.
/// </summary>
public sealed class Pace(TimeProvider clock)
{
    private readonly Counts counts = new(TimeSpan.FromMinutes(5), clock);

    /// <summary>Counts one more, and tells how many it makes within the last five to ten minutes.</summary>
    public (int FromNetwork, int UnderEntry) Count(Guid entry, IPAddress? from) =>
        (
            from is null || IPAddress.IsLoopback(from) ? 0 : counts.AddToBoth($"network {Networks.Key(from)}"),
            counts.AddToBoth($"entry {entry:N}")
        );
}
