using System.Net;
using System.Security.Cryptography;

namespace Convoke.Web.Hosting;

/// <summary>
/// Slows down who guesses a password: five tries a minute from one network, and once thirty came from everywhere one from
/// each. Nobody can lock others out: a network that has not tried yet always has its try. In memory, by a key made of the network
/// with a secret that changes daily; no address is kept.
/// </summary>
public sealed class Tries(TimeProvider clock)
{
    private const int FromOneNetwork = 5;
    private const int FromEverywhere = 30;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private readonly Lock gate = new();
    private readonly Dictionary<(string Entry, string From), Queue<DateTimeOffset>> tries = [];
    private byte[] secret = [];
    private DateTimeOffset secretUntil;

    /// <summary>Counts a try at the password of an entry that exists; when it is one too many, says how long to wait.</summary>
    public TimeSpan? Refuse(string entry, IPAddress? from)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            Renew(now);
            var (everywhere, near) = (Since(now, (entry, "")), Since(now, (entry, NetworkKey(from))));
            var most = everywhere.Count < FromEverywhere ? FromOneNetwork : 1;
            if (WaitOf(near, most, now) is { } wait)
                return wait;
            if (everywhere.Count < FromEverywhere)
                everywhere.Enqueue(now);
            near.Enqueue(now);
            return null;
        }
    }

    private Queue<DateTimeOffset> Since(DateTimeOffset now, (string, string) key)
    {
        if (!tries.TryGetValue(key, out var times))
            tries[key] = times = new Queue<DateTimeOffset>();
        while (times.TryPeek(out var first) && first <= now - Window)
            times.Dequeue();
        return times;
    }

    private static TimeSpan? WaitOf(Queue<DateTimeOffset> times, int most, DateTimeOffset now) =>
        times.Count < most ? null : times.Peek() + Window - now;

    private void Renew(DateTimeOffset now)
    {
        if (now >= secretUntil)
        {
            (secret, secretUntil) = (RandomNumberGenerator.GetBytes(32), now.AddDays(1));
            tries.Clear();
        }
        if (tries.Count < 10_000)
            return;
        foreach (var key in tries.Where(t => t.Value.All(time => time <= now - Window)).Select(t => t.Key).ToList())
            tries.Remove(key);
    }

    private string NetworkKey(IPAddress? from) =>
        Convert.ToHexString(HMACSHA256.HashData(secret, Network(from)).AsSpan(0, 12));

    /// <summary>The network as people write it: 203.0.113.0/24, 2001:db8:1::/48; null where nobody asks.</summary>
    public static string? NetworkName(IPAddress? from)
    {
        var network = Network(from);
        Span<byte> whole = stackalloc byte[network.Length == 3 ? 4 : 16];
        whole.Clear();
        network.CopyTo(whole);
        return from is null ? null : $"{new IPAddress(whole)}/{network.Length * 8}";
    }

    /// <summary>The first 24 bits of an IPv4 address, 48 of an IPv6 one: what one customer usually holds.</summary>
    internal static ReadOnlySpan<byte> Network(IPAddress? from)
    {
        if (from is null)
            return [];
        var address = from.IsIPv4MappedToIPv6 ? from.MapToIPv4() : from;
        var bytes = address.GetAddressBytes();
        return bytes.AsSpan(0, bytes.Length == 4 ? 3 : 6);
    }
}
