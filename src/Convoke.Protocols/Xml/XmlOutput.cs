using System.Text;
using System.Xml;

namespace Convoke.Protocols.Xml;

/// <summary>How this project writes XML: UTF-8 without a byte order mark, two spaces a level, line feeds.</summary>
internal static class XmlOutput
{
    public static XmlWriter To(Stream stream) =>
        XmlWriter.Create(
            stream,
            new XmlWriterSettings
            {
                Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
                Indent = true,
                NewLineChars = "\n",
                CloseOutput = false,
            }
        );

    /// <summary>
    /// Plain text. The RSS Best Practices Profile ("Character data") wants <c>&amp;</c> and <c>&lt;</c> in plain text as hexadecimal
    /// references, by which readers and the validator know that no HTML is meant.
    /// </summary>
    public static void WritePlain(this XmlWriter xml, string text)
    {
        var rest = text.AsSpan();
        for (int mark; (mark = rest.IndexOfAny('&', '<')) >= 0; rest = rest[(mark + 1)..])
        {
            xml.WriteString(rest[..mark].ToString());
            xml.WriteCharEntity(rest[mark]);
        }
        xml.WriteString(rest.ToString());
    }

    /// <summary>An element that holds plain text.</summary>
    public static void PlainElement(this XmlWriter xml, string name, string text, string? ns = null)
    {
        xml.WriteStartElement(name, ns);
        xml.WritePlain(CleanText.Of(text));
        xml.WriteEndElement();
    }

    /// <summary>The element, unless the text is missing or blank: validators warn of elements that hold nothing.</summary>
    public static void PlainElementUnlessBlank(this XmlWriter xml, string name, string? text, string? ns = null)
    {
        if (CleanText.OrNull(text) is { } clean)
            xml.PlainElement(name, clean, ns);
    }

    /// <summary>An element that holds an address, or nothing when there is none.</summary>
    public static void UrlElement(this XmlWriter xml, string name, Uri? url, string? ns = null)
    {
        if (url is not null)
            xml.WriteElementString(name, ns, UrlText.Of(url));
    }

    /// <summary>An attribute, or nothing when its text is missing or blank.</summary>
    public static void AttributeUnlessBlank(this XmlWriter xml, string name, string? text)
    {
        if (CleanText.OrNull(text) is { } clean)
            xml.WriteAttributeString(name, clean);
    }
}
