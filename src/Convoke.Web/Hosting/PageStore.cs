using System.Collections.Concurrent;
using Convoke.Kernel;
using Convoke.Web.Hosting.KeptPages;
using Convoke.Work;

namespace Convoke.Web.Hosting;

/// <summary>
/// The finished public pages of this node, ready to send. Looking one up takes no lock; keeping and evicting share one,
/// so that an answer read before an eviction is never kept after it. README.md in this folder says what may be kept.
/// </summary>
public sealed class PageStore(Settings settings, TimeProvider clock) : IChangeListener
{
    private const int LongestQuery = 200;
    private readonly long limit = (long)settings.PageStoreMegabytes << 20;
    private readonly Lock gate = new();
    private readonly ConcurrentDictionary<string, Shelf> shelves = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, HashSet<KeptPage>> byTag = [];
    private readonly Evictions evictions = new(clock);
    private long ticks;
    private long weight;
    private long hits;
    private long misses;

    public bool IsOff => limit == 0;

    /// <summary>Bytes held.</summary>
    public long Weight => Volatile.Read(ref weight);

    /// <summary>Answers given from the store.</summary>
    public long Hits => Volatile.Read(ref hits);

    /// <summary>Answers that were made because the store had none.</summary>
    public long Misses => Volatile.Read(ref misses);

    /// <summary>No single answer may take more than this.</summary>
    internal int LargestPage => (int)Math.Min(limit == 0 ? 1 << 20 : limit / 8, 4 << 20);

    internal Fills Fills { get; } = new();

    /// <summary>The count of evictions: an answer notes it before it reads anything.</summary>
    internal long Born() => evictions.Count;

    public void Changed(IReadOnlyCollection<string> tags) => Evict(tags);

    public void ForgetAll() => EvictAll();

    /// <summary>Drops every answer that bears one of the tags, and those still in the making.</summary>
    public void Evict(IEnumerable<string> tags)
    {
        var named = tags.ToHashSet();
        lock (gate)
        {
            evictions.Note(named);
            foreach (var page in named.SelectMany(tag => byTag.GetValueOrDefault(tag) ?? []).ToHashSet())
                Drop(page);
        }
    }

    /// <summary>Drops every answer, and those still in the making.</summary>
    public void EvictAll()
    {
        lock (gate)
        {
            evictions.NoteAll();
            weight = 0;
            shelves.Clear();
            byTag.Clear();
        }
    }

    internal KeptPage? Find(HttpRequest request)
    {
        if (
            !shelves.TryGetValue(request.Path.Value ?? "", out var shelf)
            || shelf.Find(request) is not { } page
            || page.IsOver(clock)
        )
            return null;
        if (page.Touched != ticks)
            page.Touched = ticks;
        Interlocked.Increment(ref hits);
        return page;
    }

    internal void CountMiss() => Interlocked.Increment(ref misses);

    /// <summary>
    /// What others who may share the answer ask for; before the first answer every query is its own. Null where a key
    /// comes twice: the page may have read either, so the answer is for this reader only.
    /// </summary>
    internal Variant? SharedVariant(HttpRequest request)
    {
        var path = request.Path.Value ?? "";
        if (!shelves.TryGetValue(path, out var shelf))
            return new Variant(path, request.QueryString.Value ?? "", request.Theme(), request.IsLite());
        return shelf.HasRepeats(request) ? null : shelf.VariantOf(request);
    }

    /// <summary>Whether an answer made since <see cref="KeptPage.Born"/> still says what is true now.</summary>
    internal bool IsCurrent(KeptPage page)
    {
        lock (gate)
            return !evictions.CameAfter(page) && !page.IsOver(clock);
    }

    /// <summary>The date of an answer whose making began then and whose newest part is this; null where none would be true.</summary>
    internal DateTimeOffset? Date(DateTimeOffset newest, IReadOnlyCollection<string> tags, long born)
    {
        lock (gate)
            return evictions.Date(newest.ToUnixTimeSeconds(), tags, born);
    }

    /// <summary>Keeps the answer, unless it is already old or too large.</summary>
    internal void Keep(HttpRequest request, KeptPage page)
    {
        lock (gate)
        {
            if (page.Weight > limit / 4 || evictions.CameAfter(page) || page.IsOver(clock))
                return;
            var shelf = ShelfFor(request, page);
            page.Variant = shelf.VariantOf(request);
            if (page.Variant.Query.Length > LongestQuery || shelf.HasRepeats(request))
                return;
            Put(shelf, page);
            MakeRoom();
        }
    }

    private Shelf ShelfFor(HttpRequest request, KeptPage page)
    {
        var path = request.Path.Value ?? "";
        var isNew = !shelves.TryGetValue(path, out var shelf);
        shelf ??= new Shelf();
        if (shelf.Learn(page.Keeping.QueryKeys, page.IsThemed))
            Array.ForEach(shelf.Pages, Drop);
        if (isNew)
        {
            shelves[path] = shelf;
            weight += Shelf.Weight;
        }
        return shelf;
    }

    private void Put(Shelf shelf, KeptPage page)
    {
        if (shelf.Find(page.Variant) is { } former)
            Drop(former);
        if (shelf.Pages.Length >= Shelf.Places)
            Drop(shelf.Pages.MinBy(p => p.Touched)!);
        page.Touched = ++ticks;
        shelf.Put(page);
        weight += page.Weight;
        foreach (var tag in page.Keeping.Tags)
        {
            if (!byTag.TryGetValue(tag, out var tagged))
                byTag[tag] = tagged = [];
            tagged.Add(page);
        }
    }

    /// <summary>An emptied shelf stays: it knows what its page reads, and is likely to be filled again.</summary>
    private void Drop(KeptPage page)
    {
        if (shelves.TryGetValue(page.Variant.Path, out var shelf))
            shelf.Drop(page);
        weight -= page.Weight;
        foreach (var tag in page.Keeping.Tags)
        {
            if (byTag.TryGetValue(tag, out var tagged) && tagged.Remove(page) && tagged.Count == 0)
                byTag.Remove(tag);
        }
    }

    /// <summary>Over the limit, the longest unasked go until a tenth is free.</summary>
    private void MakeRoom()
    {
        if (weight <= limit)
            return;
        foreach (var (path, _) in shelves.Where(s => s.Value.Pages.Length == 0))
            Forget(path);
        foreach (var page in shelves.Values.SelectMany(s => s.Pages).OrderBy(p => p.Touched).ToList())
        {
            if (weight <= limit / 10 * 9)
                return;
            Drop(page);
            if (shelves[page.Variant.Path].Pages.Length == 0)
                Forget(page.Variant.Path);
        }
    }

    private void Forget(string path)
    {
        if (shelves.TryRemove(path, out _))
            weight -= Shelf.Weight;
    }
}
