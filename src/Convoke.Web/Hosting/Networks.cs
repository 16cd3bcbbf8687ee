using System.Net;

namespace Convoke.Web.Hosting;

/// <summary>The network somebody asks from: what one customer usually holds. The whole address is kept nowhere.</summary>
internal static class Networks
{
    /// <summary>203.0.113.0/24, 2001:db8:1::/48; null where nobody asks.</summary>
    public static string? NameOf(IPAddress? from)
    {
        var network = Of(from);
        Span<byte> whole = stackalloc byte[network.Length == 3 ? 4 : 16];
        whole.Clear();
        network.CopyTo(whole);
        return from is null ? null : $"{new IPAddress(whole)}/{network.Length * 8}";
    }

    public static string Key(IPAddress? from) => Convert.ToHexString(Of(from));

    /// <summary>The first 24 bits of an IPv4 address, 48 of an IPv6 one.</summary>
    internal static ReadOnlySpan<byte> Of(IPAddress? from)
    {
        if (from is null)
            return [];
        var address = from.IsIPv4MappedToIPv6 ? from.MapToIPv4() : from;
        var bytes = address.GetAddressBytes();
        return bytes.AsSpan(0, bytes.Length == 4 ? 3 : 6);
    }
}
