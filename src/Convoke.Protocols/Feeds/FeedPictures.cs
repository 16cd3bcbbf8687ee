using System.Xml;
using Convoke.Protocols.Xml;

namespace Convoke.Protocols.Feeds;

/// <summary>An item's picture as Media RSS 1.5.1 says it, in RSS and in Atom alike.</summary>
internal static class FeedPictures
{
    public const string Namespace = "http://search.yahoo.com/mrss/";

    public static void WritePicture(this XmlWriter xml, FeedImage? image)
    {
        if (image is null)
            return;
        xml.WriteStartElement("content", Namespace);
        xml.WriteAttributeString("url", UrlText.Of(image.Url));
        xml.WriteAttributeString("medium", "image");
        xml.AttributeUnlessBlank("type", image.MediaType);
        if (CleanText.OrNull(image.AlternativeText) is { } text)
        {
            xml.WriteStartElement("description", Namespace);
            xml.WriteAttributeString("type", "plain");
            xml.WritePlain(text);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }
}
