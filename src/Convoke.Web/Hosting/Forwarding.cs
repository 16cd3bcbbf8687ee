using System.Net;
using System.Net.Sockets;
using Convoke.Kernel;

namespace Convoke.Web.Hosting;

/// <summary>
/// Remembers that forwarding headers came from an address that nobody listed: most likely a proxy in front of us, behind which everybody looks
/// the same. Anybody can send such headers, so only a neighbour is taken for one; of others it is only told.
/// </summary>
public sealed class Forwarding(Settings settings)
{
    private IPAddress? neighbour;
    private IPAddress? stranger;

    /// <summary>A machine of ours that seems to be a proxy.</summary>
    public IPAddress? Neighbour => Volatile.Read(ref neighbour);

    /// <summary>Some machine of the world that forwards, or says so.</summary>
    public IPAddress? Stranger => Volatile.Read(ref stranger);

    /// <summary>The line that lists the neighbour, besides those that are listed.</summary>
    public string Line =>
        $"CONVOKE_TRUSTED_PROXIES={string.Join(',', settings.TrustedProxies.Select(known => $"{known}").Append($"{Neighbour ?? Stranger}"))}";

    /// <summary>Whether requests from there are everybody's, so that nothing is to be counted by it.</summary>
    public bool IsProxy(IPAddress? from) => from is not null && from.Equals(Neighbour);

    private void See(HttpContext context)
    {
        var headers = context.Request.Headers;
        // X-Original-For: a listed proxy was read already, and what is left over was said by its client.
        if (headers.ContainsKey("X-Original-For") || context.Connection.RemoteIpAddress is not { } from)
            return;
        if (!headers.ContainsKey("X-Forwarded-For") && !headers.ContainsKey("Forwarded"))
            return;
        if (settings.TrustedProxies.Any(known => known.Contains(from)))
            return;
        if (IsNear(from))
            Volatile.Write(ref neighbour, from);
        else
            Volatile.Write(ref stranger, from);
    }

    /// <summary>Loopback, and the ranges of RFC 1918, 6598, 4193 and 3927.</summary>
    private static bool IsNear(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (IPAddress.IsLoopback(plain) || plain.IsIPv6LinkLocal || plain.IsIPv6UniqueLocal)
            return true;
        return plain.AddressFamily is AddressFamily.InterNetwork
            && plain.GetAddressBytes()
                is [10, ..]
                    or [172, >= 16 and <= 31, ..]
                    or [192, 168, ..]
                    or [169, 254, ..]
                    or [100, >= 64 and <= 127, ..];
    }

    /// <summary>Looks at each request that is not answered from what is kept.</summary>
    internal sealed class Notice(RequestDelegate next, Forwarding forwarding)
    {
        public Task InvokeAsync(HttpContext context)
        {
            forwarding.See(context);
            return next(context);
        }
    }
}
