namespace Convoke.Protocols.WordPress;

/// <summary>Addresses in order, each once.</summary>
internal sealed class CollectedAddresses
{
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly List<WordPressAddress> all = [];

    public IReadOnlyList<WordPressAddress> All => all;

    public void AddWithFeeds(string address)
    {
        Add(address, WordPressPlace.Page);
        var isQuery = address.Contains('?', StringComparison.Ordinal);
        Add(isQuery ? $"{address}&feed=rss2" : $"{address}/feed", WordPressPlace.Rss);
        Add(isQuery ? $"{address}&feed=atom" : $"{address}/feed/atom", WordPressPlace.Atom);
    }

    public void AddNumber(string prefix, string key, long id)
    {
        if (id > 0)
            Add($"{prefix}/?{key}={id}", WordPressPlace.Page);
    }

    private void Add(string address, WordPressPlace place)
    {
        var normalised = Normalised.Address(address);
        if (seen.Add(normalised))
            all.Add(new WordPressAddress(normalised, place));
    }
}
