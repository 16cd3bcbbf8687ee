using System.Net;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Convoke.Web.Hosting;

/// <summary>
/// How many comments came lately from one network and under one entry: in memory, by keys made with a secret that changes daily, so
/// that no address is kept. Whoever asks from this machine itself is a proxy nobody told us of, and belongs to no network.
/// </summary>
public sealed class Pace(TimeProvider clock)
{
    private static readonly TimeSpan Slot = TimeSpan.FromMinutes(5);
    private readonly Lock gate = new();
    private Dictionary<string, int> lately = [];
    private Dictionary<string, int> before = [];
    private DateTimeOffset slotUntil;
    private byte[] secret = [];
    private DateTimeOffset secretUntil;

    /// <summary>Counts one more, and tells how many it makes within the last five to ten minutes.</summary>
    public (int FromNetwork, int UnderEntry) Count(Guid entry, IPAddress? from)
    {
        lock (gate)
        {
            Turn(clock.GetUtcNow());
            var network = from is null || IPAddress.IsLoopback(from) ? 0 : Add(Key("network", Tries.Network(from)));
            return (network, Add(Key("entry", entry.ToByteArray())));
        }
    }

    private int Add(string key) =>
        ++CollectionsMarshal.GetValueRefOrAddDefault(lately, key, out _) + before.GetValueOrDefault(key);

    private void Turn(DateTimeOffset now)
    {
        if (now >= slotUntil)
            (before, lately, slotUntil) = (now < slotUntil + Slot ? lately : [], [], now + Slot);
        if (now < secretUntil)
            return;
        (secret, secretUntil) = (RandomNumberGenerator.GetBytes(32), now.AddDays(1));
        (before, lately) = ([], []);
    }

    private string Key(string purpose, ReadOnlySpan<byte> value)
    {
        byte[] said = [.. Encoding.UTF8.GetBytes(purpose), 0, .. value];
        return Convert.ToHexString(HMACSHA256.HashData(secret, said).AsSpan(0, 12));
    }
}
