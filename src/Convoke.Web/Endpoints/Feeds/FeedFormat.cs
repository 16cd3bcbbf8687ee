using Convoke.Protocols.Feeds;

namespace Convoke.Web.Endpoints.Feeds;

/// <summary>One of the formats feeds are written in; the end of an address names it.</summary>
internal sealed record FeedFormat(string Extension, string MediaType, string Header, Action<Feed, Stream> Write)
{
    public static readonly FeedFormat Rss = new("rss", FeedMediaTypes.Rss, FeedMediaTypes.RssHeader, RssWriter.Write);

    public static readonly FeedFormat Atom = new(
        "atom",
        FeedMediaTypes.Atom,
        FeedMediaTypes.AtomHeader,
        AtomWriter.Write
    );

    public static readonly FeedFormat Json = new(
        "json",
        FeedMediaTypes.Json,
        FeedMediaTypes.JsonHeader,
        JsonFeedWriter.Write
    );

    public static readonly IReadOnlyList<FeedFormat> All = [Rss, Atom, Json];

    /// <summary>JSON Feed knows no threads.</summary>
    public static readonly IReadOnlyList<FeedFormat> OfComments = [Rss, Atom];
}
