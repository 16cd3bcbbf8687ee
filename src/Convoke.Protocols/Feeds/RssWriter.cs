using System.Xml;
using Convoke.Protocols.Xml;

namespace Convoke.Protocols.Feeds;

/// <summary>Writes RSS 2.0 after the RSS Advisory Board's specification 2.0.11 and its Best Practices Profile.</summary>
public static class RssWriter
{
    /// <summary>Writes the feed to the stream, synchronously, as UTF-8 without a byte order mark, and leaves the stream open.</summary>
    /// <exception cref="ArgumentException">One of the addresses is relative.</exception>
    public static void Write(Feed feed, Stream output)
    {
        using var xml = XmlOutput.To(output);
        xml.WriteStartDocument();
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        foreach (var (prefix, ns) in RssNamespaces.All)
            xml.WriteAttributeString("xmlns", prefix, null, ns);
        WriteChannel(xml, feed);
        xml.WriteEndElement();
    }

    private static void WriteChannel(XmlWriter xml, Feed feed)
    {
        var title = feed.TitleOrAddress();
        xml.WriteStartElement("channel");
        xml.PlainElement("title", title);
        xml.UrlElement("link", feed.HomeUrl);
        xml.PlainElement("description", CleanText.OrNull(feed.Subtitle) ?? title);
        xml.WriteLinks(feed, FeedMediaTypes.Rss);
        xml.PlainElementUnlessBlank("language", feed.Language);
        xml.WriteElementString("lastBuildDate", WireTime.Rfc822(feed.Updated));
        xml.PlainElementUnlessBlank("generator", feed.Generator);
        foreach (var item in feed.Items)
            xml.WriteItem(item, feed);
        xml.WriteEndElement();
    }
}
