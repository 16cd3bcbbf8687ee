using Convoke.Protocols.Feeds;

namespace Convoke.Web.Reader;

/// <summary>Names and addresses of the feeds beside a list or an entry.</summary>
public static class FeedLinks
{
    public const string Rss = FeedMediaTypes.Rss;
    public const string Atom = FeedMediaTypes.Atom;
    public const string Json = FeedMediaTypes.Json;

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

    /// <summary>The feeds of an entry's comments; of the site's own with its home.</summary>
    public static IReadOnlyList<FeedLink> OfComments(string address, string title)
    {
        var root = address.TrimEnd('/');
        return
        [
            new(title + " (RSS)", Rss, root + "/comments.rss"),
            new(title + " (Atom)", Atom, root + "/comments.atom"),
        ];
    }
}
