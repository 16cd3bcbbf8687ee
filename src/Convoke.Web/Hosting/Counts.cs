using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Convoke.Web.Hosting;

/// <summary>
/// How often something came within a slot of time, by any number of keys in room that never grows: each key adds to one cell in each of
/// four rows, and has come as often as the least of them says (a count-min sketch). Strangers who share all four are taken for one, so
/// a count may be too high and never too low. Keys are hashed with a secret of the slot: of whom it counts nothing is kept.
/// </summary>
public sealed class Counts(TimeSpan slot, TimeProvider clock)
{
    private readonly Lock gate = new();
    private Sheet lately = new();
    private Sheet before = new();
    private DateTimeOffset until;

    /// <summary>One more; how many that makes in this slot.</summary>
    public int Add(string key)
    {
        lock (gate)
            return Turned().Add(key);
    }

    /// <summary>One more; how many that makes in this slot and the one before.</summary>
    public int AddToBoth(string key)
    {
        lock (gate)
            return Turned().Add(key) + before.Of(key);
    }

    /// <summary>How many came in this slot, and how long it still lasts.</summary>
    public (int Count, TimeSpan Left) Of(string key)
    {
        lock (gate)
            return (Turned().Of(key), until - clock.GetUtcNow());
    }

    private Sheet Turned()
    {
        var now = clock.GetUtcNow();
        if (now >= until)
            (before, lately, until) = (now < until + slot ? lately : new Sheet(), new Sheet(), now + slot);
        return lately;
    }

    private sealed class Sheet
    {
        private const int Rows = 4;
        private const int Width = 1 << 13;
        private readonly byte[] secret = RandomNumberGenerator.GetBytes(32);
        private int[] cells = [];

        public int Add(string key)
        {
            if (cells.Length == 0)
                cells = new int[Rows * Width];
            var least = int.MaxValue;
            foreach (var cell in CellsOf(key))
                least = Math.Min(least, ++cells[cell]);
            return least;
        }

        public int Of(string key) => cells.Length == 0 ? 0 : CellsOf(key).Min(cell => cells[cell]);

        private int[] CellsOf(string key)
        {
            var numbers = MemoryMarshal.Cast<byte, uint>(
                HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(key)).AsSpan()
            );
            var found = new int[Rows];
            for (var row = 0; row < Rows; row++)
                found[row] = (row * Width) + (int)(numbers[row] % Width);
            return found;
        }
    }
}
