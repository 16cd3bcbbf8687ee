using System.Xml;
using Convoke.Protocols.Xml;

namespace Convoke.Protocols.Feeds;

/// <summary>Writes Atom (RFC 4287) with threading (RFC 4685) and the links of paged feeds (RFC 5005).</summary>
public static class AtomWriter
{
    /// <summary>Writes the feed to the stream, synchronously, as UTF-8 without a byte order mark, and leaves the stream open.</summary>
    /// <exception cref="ArgumentException">One of the addresses is relative.</exception>
    public static void Write(Feed feed, Stream output)
    {
        using var xml = XmlOutput.To(output);
        xml.WriteStartDocument();
        xml.WriteStartElement("feed", AtomLinks.Namespace);
        xml.WriteAttributeString("xmlns", "thr", null, AtomEntries.ThreadingNamespace);
        xml.WriteAttributeString("xmlns", "media", null, FeedPictures.Namespace);
        xml.WriteLanguage(CleanText.OrNull(feed.Language));
        WriteMetadata(xml, feed);

        var moments = new DistinctMoments();
        foreach (var item in feed.Items)
            xml.WriteEntry(item, feed, moments);
        xml.WriteEndElement();
    }

    // RFC 4287 §4.1.1 allows any order; the W3C's validator wants all of this before the first entry.
    private static void WriteMetadata(XmlWriter xml, Feed feed)
    {
        xml.WriteElementString("id", CleanText.Of(feed.Id));
        xml.PlainElement("title", feed.TitleOrAddress());
        xml.PlainElementUnlessBlank("subtitle", feed.Subtitle);
        xml.WriteElementString("updated", WireTime.Rfc3339(feed.Updated));
        xml.WriteAuthor(feed.Author ?? new FeedAuthor(feed.TitleOrAddress(), feed.HomeUrl));
        xml.PlainElementUnlessBlank("generator", feed.Generator);
        xml.WriteLink("alternate", feed.HomeUrl, "text/html", feed.Language);
        xml.WriteLinks(feed, FeedMediaTypes.Atom);
    }

    internal static void WriteAuthor(this XmlWriter xml, FeedAuthor author)
    {
        xml.WriteStartElement("author");
        xml.PlainElement("name", author.DisplayName());
        xml.UrlElement("uri", author.Url);
        xml.WriteEndElement();
    }

    internal static void WriteLanguage(this XmlWriter xml, string? language)
    {
        if (language is not null)
            xml.WriteAttributeString("xml", "lang", null, language);
    }
}
