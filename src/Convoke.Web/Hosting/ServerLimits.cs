using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Convoke.Web.Hosting;

/// <summary>What one client may take of the server. Kestrel's own limits are made for friendlier surroundings.</summary>
internal static class ServerLimits
{
    public const long LargestBody = 1 << 20;

    public static void Set(KestrelServerOptions server)
    {
        server.AddServerHeader = false;
        var limits = server.Limits;
        limits.MaxConcurrentConnections = 20_000;
        limits.MaxConcurrentUpgradedConnections = 0;
        limits.MaxRequestBodySize = LargestBody;
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        limits.KeepAliveTimeout = TimeSpan.FromSeconds(30);
        limits.MinRequestBodyDataRate = limits.MinResponseDataRate = new MinDataRate(240, TimeSpan.FromSeconds(5));
    }
}
