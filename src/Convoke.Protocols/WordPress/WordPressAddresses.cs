using Convoke.Protocols.Xml;

namespace Convoke.Protocols.WordPress;

/// <summary>
/// The addresses a WordPress site answered, to be redirected. Author pages (<c>/author/…</c>, <c>?author=1</c>) are
/// left out on purpose: they hold sign-in names.
/// </summary>
public sealed partial class WordPressAddresses
{
    private readonly HashSet<string> hosts = new(StringComparer.OrdinalIgnoreCase);
    private readonly string prefix = "";

    public WordPressAddresses(WxrSite site)
    {
        ArgumentNullException.ThrowIfNull(site);
        foreach (var address in new[] { site.BaseBlogUrl, site.Link })
        {
            if (WebAddress.Read(address) is not { } uri)
                continue;
            if (hosts.Count == 0)
                prefix = Normalise(uri.AbsolutePath).TrimEnd('/');
            hosts.Add(WithoutWww(uri.Host));
        }
    }

    /// <summary>Where the site itself was, which all its addresses begin with: <c>/blog</c>; empty where it stood at the root.</summary>
    public string Home => prefix;

    /// <summary>Where an item was: its permalink, that under its former slugs, by number, and its comment feeds.</summary>
    public IReadOnlyList<WordPressAddress> OfItem(WxrItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var found = new CollectedAddresses();
        if (PathOf(item.Link) is { } path)
        {
            found.AddWithFeeds(path);
            foreach (var former in Former(item, path))
                found.AddWithFeeds(former);
        }

        found.AddNumber(prefix, "p", item.Id);
        if (item.Type is "page" or "attachment")
            found.AddNumber(prefix, item.Type is "page" ? "page_id" : "attachment_id", item.Id);
        return found.All;
    }

    /// <summary>Where a category was, by its place in the tree, by its nicename alone and by number, with its feeds.</summary>
    /// <param name="category">The category.</param>
    /// <param name="byNicename">All categories of the file, by nicename.</param>
    public IReadOnlyList<WordPressAddress> OfCategory(
        WxrCategory category,
        IReadOnlyDictionary<string, WxrCategory> byNicename
    )
    {
        ArgumentNullException.ThrowIfNull(category);
        ArgumentNullException.ThrowIfNull(byNicename);
        var found = new CollectedAddresses();
        found.AddWithFeeds(Normalise($"{prefix}/category/{InTree(category, byNicename)}"));
        found.AddWithFeeds(Normalise($"{prefix}/category/{category.Nicename}"));
        found.AddNumber(prefix, "cat", category.Id);
        return found.All;
    }

    /// <summary>Where a tag was, with its feeds.</summary>
    public IReadOnlyList<WordPressAddress> OfTag(WxrTag tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        var found = new CollectedAddresses();
        found.AddWithFeeds(Normalise($"{prefix}/tag/{tag.Slug}"));
        found.AddWithFeeds(Normalise($"{prefix}/?tag={tag.Slug}"));
        return found.All;
    }

    /// <summary>Where a category or tag was of which only an item tells; empty for terms of other taxonomies.</summary>
    public IReadOnlyList<WordPressAddress> OfTerm(WxrItemTerm term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return term.Domain switch
        {
            "category" => OfCategory(
                new WxrCategory { Nicename = term.Nicename },
                new Dictionary<string, WxrCategory>()
            ),
            "post_tag" => OfTag(new WxrTag { Slug = term.Nicename }),
            _ => [],
        };
    }

    /// <summary>
    /// The one form in which an old address is kept and looked up: decoded, NFC, without a slash at the end, without
    /// other query keys than those by which WordPress finds things.
    /// </summary>
    /// <param name="address">Root-relative or absolute, encoded or not; a fragment is left out.</param>
    public static string Normalise(string address) => Normalised.Address(address);

    /// <summary>
    /// Splits <c>/2013/01/05/slug/comment-page-2</c> into the address of the entry and the number of the page; the
    /// address comes normalised. Only a positive number of at most four digits counts.
    /// </summary>
    public static bool TryCommentPage(string address, out string entry, out int page)
    {
        const string Mark = "/comment-page-";
        entry = Normalise(address);
        page = 0;
        var at = entry.LastIndexOf(Mark, StringComparison.Ordinal);
        if (at < 1 || entry.Length - at - Mark.Length > 4)
            return false;
        if (
            !int.TryParse(entry.AsSpan(at + Mark.Length), System.Globalization.NumberStyles.None, null, out page)
            || page == 0
        )
            return false;
        entry = entry[..at];
        return true;
    }

    private string? PathOf(string link)
    {
        if (!Uri.TryCreate(link, UriKind.Absolute, out var uri) || (hosts.Count > 0 && !IsOwn(uri)))
            return null;
        var path = Normalise(link);
        return path == "/" || path == prefix ? null : path;
    }

    /// <summary>WordPress keeps the slugs an item once had and redirects them.</summary>
    private static IEnumerable<string> Former(WxrItem item, string path)
    {
        var end = "/" + Normalise("/" + item.Slug).TrimStart('/');
        if (item.Slug.Length == 0 || !path.EndsWith(end, StringComparison.Ordinal))
            return [];
        return item
            .Meta.Where(meta => meta.Key == "_wp_old_slug" && meta.Value.Length > 0)
            .Select(meta => Normalise($"{path[..^end.Length]}/{meta.Value}"));
    }

    private static string InTree(WxrCategory category, IReadOnlyDictionary<string, WxrCategory> byNicename)
    {
        var names = new List<string> { category.Nicename };
        while (category.Parent.Length > 0 && names.Count < 20 && byNicename.TryGetValue(category.Parent, out var above))
        {
            names.Insert(0, above.Nicename);
            category = above;
        }

        return string.Join('/', names);
    }
}
