namespace Convoke.Protocols.Feeds;

/// <summary>The vocabularies that <see cref="RssWriter"/> borrows from, under the prefixes that validators expect.</summary>
internal static class RssNamespaces
{
    public const string DublinCore = "http://purl.org/dc/elements/1.1/";
    public const string Content = "http://purl.org/rss/1.0/modules/content/";
    public const string WellFormedWeb = "http://wellformedweb.org/CommentAPI/";
    public const string Slash = "http://purl.org/rss/1.0/modules/slash/";

    public static readonly (string Prefix, string Namespace)[] All =
    [
        ("atom", AtomLinks.Namespace),
        ("dc", DublinCore),
        ("content", Content),
        ("wfw", WellFormedWeb),
        ("slash", Slash),
        ("media", FeedPictures.Namespace),
    ];
}
