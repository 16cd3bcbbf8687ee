using System.Net;

namespace Convoke.Web.Hosting;

/// <summary>
/// Slows down who guesses a password: five tries a minute from one network, and once thirty came from everywhere one from
/// each. Nobody can lock others out: a network that has not tried yet always has its try.
/// </summary>
public sealed class Tries(TimeProvider clock)
{
    private const int FromOneNetwork = 5;
    private const int FromEverywhere = 30;
    private readonly Counts counts = new(TimeSpan.FromMinutes(1), clock);
    private readonly Lock gate = new();

    /// <summary>Counts a try at the password of an entry that exists; when it is one too many, says how long to wait.</summary>
    public TimeSpan? Refuse(string entry, IPAddress? from)
    {
        lock (gate)
        {
            var most = counts.Of(entry).Count < FromEverywhere ? FromOneNetwork : 1;
            var near = $"{entry} {Networks.Key(from)}";
            if (counts.Of(near) is var (count, left) && count >= most)
                return left;
            counts.Add(entry);
            counts.Add(near);
            return null;
        }
    }
}
