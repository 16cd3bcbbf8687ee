using System.Net;

namespace Convoke.Web.Hosting;

/// <summary>How many mails one network may cause in an hour, where even a keyed hash of it must not be kept: in memory alone.</summary>
public sealed class NetworkBudget(TimeProvider clock)
{
    private const int AnHour = 20;
    private readonly Counts counts = new(TimeSpan.FromHours(1), clock);

    public bool Spend(IPAddress? from) =>
        from is null || IPAddress.IsLoopback(from) || counts.Add(Networks.Key(from)) <= AnHour;
}
