namespace Convoke.Web.Reader;

/// <summary>Names and addresses of the feeds beside a list or an entry.</summary>
public static class FeedLinks
{
    public const string Rss = "application/rss+xml";
    public const string Atom = "application/atom+xml";
    public const string Json = "application/feed+json";

    /// <summary>The three feeds of a list; the site's own is asked for with its home, which ends in a slash.</summary>
    public static IReadOnlyList<FeedLink> Of(string address, string title)
    {
        var root = address.TrimEnd('/');
        return
        [
            new(title + " (RSS)", Rss, root + "/feed.rss"),
            new(title + " (Atom)", Atom, root + "/feed.atom"),
            new(title + " (JSON)", Json, root + "/feed.json"),
        ];
    }

    public static IReadOnlyList<FeedLink> OfComments(string address, string title) =>
        [
            new(title + " (RSS)", Rss, address + "/comments.rss"),
            new(title + " (Atom)", Atom, address + "/comments.atom"),
        ];
}
