using System.Globalization;
using System.Net.Http.Headers;
using System.Xml;
using Convoke.Protocols.Xml;

namespace Convoke.Protocols.Feeds;

/// <summary>The <c>item</c> element of RSS 2.0.</summary>
internal static class RssItems
{
    public static void WriteItem(this XmlWriter xml, FeedItem item, Feed feed)
    {
        xml.WriteStartElement("item");
        xml.PlainElement("title", item.TitleOrAddress());
        xml.UrlElement("link", item.Url);
        WriteGuid(xml, item);
        xml.WriteElementString("pubDate", WireTime.Rfc822(item.Published));
        if (item.Updated is { } updated && updated != item.Published)
            xml.WriteElementString("updated", AtomLinks.Namespace, WireTime.Rfc3339(updated));
        foreach (var author in item.Authors)
            xml.PlainElement("creator", author.DisplayName(), RssNamespaces.DublinCore);
        xml.PlainElementUnlessBlank("language", item.OwnLanguage(feed), RssNamespaces.DublinCore);
        foreach (var category in item.Categories)
            WriteCategory(xml, category);
        WriteTexts(xml, item);
        WriteComments(xml, item);
        WriteEnclosure(xml, item.Enclosure);
        xml.WritePicture(item.Image);
        xml.WriteLink("related", item.ExternalUrl);
        xml.WriteEndElement();
    }

    private static void WriteGuid(XmlWriter xml, FeedItem item)
    {
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", item.Id == UrlText.Of(item.Url) ? "true" : "false");
        xml.WriteString(CleanText.Of(item.Id));
        xml.WriteEndElement();
    }

    private static void WriteCategory(XmlWriter xml, FeedCategory category)
    {
        if (category.DisplayName() is not { } name)
            return;
        xml.WriteStartElement("category");
        if (category.Scheme is not null)
            xml.WriteAttributeString("domain", UrlText.Of(category.Scheme));
        xml.WritePlain(name);
        xml.WriteEndElement();
    }

    private static void WriteTexts(XmlWriter xml, FeedItem item)
    {
        // Readers take the description for HTML, so plain text is escaped once more; it stands before content:encoded
        // because readers that know only one of the two keep the last they see.
        xml.WriteElementString("description", AsHtml(item.SummaryOrBeginning()));
        if (item.Content() is not { } html)
            return;
        xml.WriteStartElement("encoded", RssNamespaces.Content);
        xml.WriteCData(html);
        xml.WriteEndElement();
    }

    private static void WriteComments(XmlWriter xml, FeedItem item)
    {
        xml.UrlElement("comments", item.CommentsUrl);
        xml.UrlElement("commentRss", item.CommentFeedUrl, RssNamespaces.WellFormedWeb);
        if (item.CommentCount is { } count)
            xml.WriteElementString("comments", RssNamespaces.Slash, count.ToString(CultureInfo.InvariantCulture));
    }

    private static void WriteEnclosure(XmlWriter xml, FeedEnclosure? file)
    {
        // All three attributes are required, and a false size is worse than no enclosure.
        if (file is not { Length: >= 0 and { } length } || !MediaTypeHeaderValue.TryParse(file.MediaType, out var type))
            return;
        xml.WriteStartElement("enclosure");
        xml.WriteAttributeString("url", UrlText.Of(file.Url));
        xml.WriteAttributeString("length", length.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("type", type.MediaType);
        xml.WriteEndElement();
    }

    private static string AsHtml(string plain) =>
        plain
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);
}
