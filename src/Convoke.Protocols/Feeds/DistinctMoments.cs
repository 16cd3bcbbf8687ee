namespace Convoke.Protocols.Feeds;

/// <summary>
/// Keeps the <c>updated</c> moments of one Atom feed apart. An import gives many entries the same second, which RFC 4287 allows but the
/// W3C's validator warns of, since a reader that sorts by that moment shows them in any order.
/// </summary>
internal sealed class DistinctMoments
{
    private readonly HashSet<long> taken = [];

    /// <summary>The moment in whole milliseconds, or the first free millisecond after it.</summary>
    public DateTimeOffset Next(DateTimeOffset moment)
    {
        var milliseconds = moment.ToUnixTimeMilliseconds();
        while (!taken.Add(milliseconds))
            milliseconds++;
        return DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
    }
}
