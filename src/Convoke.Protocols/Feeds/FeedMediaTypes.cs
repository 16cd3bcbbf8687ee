namespace Convoke.Protocols.Feeds;

/// <summary>The media types of the three formats: bare, as links name them, and as the <c>Content-Type</c> header says it.</summary>
public static class FeedMediaTypes
{
    /// <summary>RSS 2.0. Never registered, but what every reader and the W3C's validator expect.</summary>
    public const string Rss = "application/rss+xml";

    /// <summary>RFC 4287 §7.</summary>
    public const string Atom = "application/atom+xml";

    /// <summary>JSON Feed 1.1, "Suggestions for Publishers".</summary>
    public const string Json = "application/feed+json";

    /// <summary><c>Content-Type</c> of what <see cref="RssWriter"/> writes.</summary>
    public const string RssHeader = Rss + "; charset=utf-8";

    /// <summary><c>Content-Type</c> of what <see cref="AtomWriter"/> writes.</summary>
    public const string AtomHeader = Atom + "; charset=utf-8";

    /// <summary><c>Content-Type</c> of what <see cref="JsonFeedWriter"/> writes.</summary>
    public const string JsonHeader = Json + "; charset=utf-8";
}
