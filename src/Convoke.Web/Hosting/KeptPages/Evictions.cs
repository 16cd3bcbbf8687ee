namespace Convoke.Web.Hosting.KeptPages;

/// <summary>
/// Remembers when each tag was last evicted, so that an answer whose making began before is not kept, and so that the date an answer
/// bears is no earlier. By tag, lest a stream of comments under one entry keeps every other page from being kept. Used under the
/// store's lock.
/// </summary>
internal sealed class Evictions(TimeProvider clock)
{
    private const int Memory = 10_000;
    private readonly Dictionary<string, Eviction> last = [];
    private Eviction lastOfAll;

    // What comes after it must bear a later date, or it would pass for the same.
    private long latestDate;
    private long count;

    public long Count => Volatile.Read(ref count);

    public void Note(IEnumerable<string> tags)
    {
        if (last.Count > Memory)
            NoteAll();
        var now = Next();
        foreach (var tag in tags)
            last[tag] = now;
    }

    public void NoteAll()
    {
        last.Clear();
        lastOfAll = Next();
    }

    public bool CameAfter(KeptPage page) => CameAfter(page.Keeping.Tags, page.Born);

    /// <summary>
    /// The second since when an answer is as it is: the coming one where it was changed once more in this second, after it bore a date.
    /// Null when something it may show was evicted since its making began.
    /// </summary>
    public DateTimeOffset? Date(long newest, IEnumerable<string> tags, long born)
    {
        var second = Math.Max(newest, tags.Max(tag => Latest(tag).Second));
        if (CameAfter(tags, born))
            return null;
        if (second <= Now)
            latestDate = Math.Max(latestDate, second);
        return DateTimeOffset.FromUnixTimeSeconds(second);
    }

    private long Now => clock.GetUtcNow().ToUnixTimeSeconds();

    private bool CameAfter(IEnumerable<string> tags, long born) => tags.Any(tag => Latest(tag).Number > born);

    private Eviction Latest(string tag) => last.TryGetValue(tag, out var known) ? known : lastOfAll;

    private Eviction Next()
    {
        Volatile.Write(ref count, count + 1);
        return new(count, Math.Max(Now, latestDate + 1));
    }

    private readonly record struct Eviction(long Number, long Second);
}
