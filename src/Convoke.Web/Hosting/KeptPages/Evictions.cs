namespace Convoke.Web.Hosting.KeptPages;

/// <summary>
/// Remembers when each tag was last evicted, so that an answer whose making began before is not kept. By tag, lest a
/// stream of comments under one entry keeps every other page from being kept. Used under the store's lock.
/// </summary>
internal sealed class Evictions
{
    private const int Memory = 10_000;
    private readonly Dictionary<string, long> last = [];
    private long lastOfAll;
    private long count;

    public long Count => Volatile.Read(ref count);

    public void Note(IEnumerable<string> tags)
    {
        var number = Next();
        if (last.Count > Memory)
            NoteAll();
        foreach (var tag in tags)
            last[tag] = number;
    }

    public void NoteAll()
    {
        last.Clear();
        lastOfAll = Next();
    }

    public bool CameAfter(KeptPage page) =>
        lastOfAll > page.Born || page.Keeping.Tags.Any(tag => last.GetValueOrDefault(tag) > page.Born);

    private long Next()
    {
        Volatile.Write(ref count, count + 1);
        return count;
    }
}
