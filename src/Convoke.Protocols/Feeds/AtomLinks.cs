using System.Globalization;
using System.Xml;
using Convoke.Protocols.Xml;

namespace Convoke.Protocols.Feeds;

/// <summary>Atom's <c>link</c> element (RFC 4287 §4.2.7), which RSS borrows for what it has no element for.</summary>
internal static class AtomLinks
{
    public const string Namespace = "http://www.w3.org/2005/Atom";

    /// <summary>The links of a whole feed, but for the one to its home page.</summary>
    public static void WriteLinks(this XmlWriter xml, Feed feed, string ownMediaType)
    {
        xml.WriteLink("self", feed.SelfUrl, ownMediaType);
        foreach (var other in feed.Alternates.Where(other => other.Url != feed.SelfUrl).DistinctBy(Kind))
            xml.WriteLink("alternate", other.Url, other.MediaType, other.Language, other.Title);
        xml.WriteLink("next", feed.NextUrl, ownMediaType);
        xml.WriteLink("prev-archive", feed.PrevArchiveUrl, ownMediaType);
        foreach (var hub in feed.HubUrls)
            xml.WriteLink("hub", hub);
    }

    public static void WriteLink(
        this XmlWriter xml,
        string rel,
        Uri? url,
        string? mediaType = null,
        string? language = null,
        string? title = null,
        long? length = null
    )
    {
        if (url is null)
            return;
        xml.StartLink(rel, url, mediaType);
        xml.AttributeUnlessBlank("hreflang", language);
        xml.AttributeUnlessBlank("title", title);
        xml.AttributeUnlessBlank("length", length?.ToString(CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }

    public static void StartLink(this XmlWriter xml, string rel, Uri url, string? mediaType)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", rel);
        xml.AttributeUnlessBlank("type", mediaType);
        xml.WriteAttributeString("href", UrlText.Of(url));
    }

    // RFC 4287 §4.1.1: no two alternates of the same media type and language.
    private static (string Type, string? Language) Kind(FeedAlternate other) => (other.MediaType, other.Language);
}
