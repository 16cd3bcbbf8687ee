using Convoke.Protocols.Feeds;

namespace Convoke.Protocols.Tests.Feeds;

/// <summary>A feed as bytes, in the format its address ends on.</summary>
internal static class Written
{
    public static readonly string[] Formats = [".rss", ".atom", ".json"];

    public static byte[] Bytes(Feed feed, string extension)
    {
        using var stream = new MemoryStream();
        Action<Feed, Stream> write = extension switch
        {
            ".rss" => RssWriter.Write,
            ".atom" => AtomWriter.Write,
            _ => JsonFeedWriter.Write,
        };
        write(feed.As(extension), stream);
        return stream.ToArray();
    }

    /// <summary>What the rules of its format have against it.</summary>
    public static IReadOnlyList<string> Faults(Feed feed, string extension)
    {
        var bytes = Bytes(feed, extension);
        var self = feed.As(extension).SelfUrl;
        return extension switch
        {
            ".rss" => FeedRules.OfRss(bytes, self),
            ".atom" => FeedRules.OfAtom(bytes, self),
            _ => FeedRules.OfJson(bytes, self),
        };
    }
}
