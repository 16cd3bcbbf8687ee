using System.Globalization;
using System.Xml;
using Convoke.Protocols.Xml;

namespace Convoke.Protocols.Feeds;

/// <summary>The <c>entry</c> element of Atom.</summary>
internal static class AtomEntries
{
    public const string ThreadingNamespace = "http://purl.org/syndication/thread/1.0";

    public static void WriteEntry(this XmlWriter xml, FeedItem item, Feed feed, DistinctMoments moments)
    {
        var ownLanguage = item.OwnLanguage(feed);
        xml.WriteStartElement("entry");
        xml.WriteLanguage(ownLanguage);
        xml.WriteElementString("id", CleanText.Of(item.Id));
        xml.PlainElement("title", item.TitleOrAddress());
        xml.WriteElementString("updated", WireTime.Rfc3339(moments.Next(item.Updated ?? item.Published)));
        xml.WriteElementString("published", WireTime.Rfc3339(item.Published));
        foreach (var author in item.Authors)
            xml.WriteAuthor(author);
        WriteLinks(xml, item, ownLanguage ?? feed.Language);
        foreach (var category in item.Categories)
            WriteCategory(xml, category);
        WriteTexts(xml, item);
        WriteThread(xml, item);
        xml.WritePicture(item.Image);
        xml.WriteEndElement();
    }

    private static void WriteLinks(XmlWriter xml, FeedItem item, string language)
    {
        xml.WriteLink("alternate", item.Url, "text/html", language);
        xml.WriteLink("related", item.ExternalUrl);
        if (item.Enclosure is { } file)
            xml.WriteLink("enclosure", file.Url, file.MediaType, length: file.Length);
        WriteReplies(xml, item, item.CommentsUrl, "text/html");
        WriteReplies(xml, item, item.CommentFeedAtomUrl, FeedMediaTypes.Atom);
    }

    private static void WriteReplies(XmlWriter xml, FeedItem item, Uri? url, string mediaType)
    {
        if (url is null)
            return;
        xml.StartLink("replies", url, mediaType);
        if (item.CommentCount is { } count)
            xml.WriteAttributeString("count", ThreadingNamespace, count.ToString(CultureInfo.InvariantCulture));
        if (item.CommentsUpdated is { } updated)
            xml.WriteAttributeString("updated", ThreadingNamespace, WireTime.Rfc3339(updated));
        xml.WriteEndElement();
    }

    private static void WriteCategory(XmlWriter xml, FeedCategory category)
    {
        if (CleanText.OrNull(category.Term) is not { } term)
            return;
        xml.WriteStartElement("category");
        xml.WriteAttributeString("term", term);
        if (category.Scheme is not null)
            xml.WriteAttributeString("scheme", UrlText.Of(category.Scheme));
        xml.AttributeUnlessBlank("label", category.Label);
        xml.WriteEndElement();
    }

    private static void WriteTexts(XmlWriter xml, FeedItem item)
    {
        var html = item.Content();
        // RFC 4287 §4.1.2 asks for a summary where there is no content.
        xml.PlainElementUnlessBlank(
            "summary",
            CleanText.OrNull(item.Summary) ?? (html is null ? item.TitleOrAddress() : null)
        );
        if (html is null)
            return;
        xml.WriteStartElement("content");
        xml.WriteAttributeString("type", "html");
        xml.WriteCData(html);
        xml.WriteEndElement();
    }

    private static void WriteThread(XmlWriter xml, FeedItem item)
    {
        if (item.InReplyTo is { } above)
        {
            xml.WriteStartElement("in-reply-to", ThreadingNamespace);
            xml.WriteAttributeString("ref", CleanText.Of(above.Ref));
            if (above.Href is not null)
            {
                xml.WriteAttributeString("href", UrlText.Of(above.Href));
                xml.AttributeUnlessBlank("type", above.MediaType);
            }
            xml.WriteEndElement();
        }
        if (item.CommentCount is { } count)
            xml.WriteElementString("total", ThreadingNamespace, count.ToString(CultureInfo.InvariantCulture));
    }
}
