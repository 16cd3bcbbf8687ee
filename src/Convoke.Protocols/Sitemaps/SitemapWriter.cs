using System.Xml;
using Convoke.Protocols.Xml;

namespace Convoke.Protocols.Sitemaps;

/// <summary>Writes sitemaps after sitemaps.org 0.9, with the languages of a page as search engines read them from <c>xhtml:link</c>.</summary>
public static class SitemapWriter
{
    /// <summary>The most pages a file, or files an index, may list.</summary>
    public const int MaxEntries = 50_000;

    /// <summary>The most bytes a file may have before compression.</summary>
    public const long MaxBytes = 50 * 1024 * 1024;

    /// <summary><c>Content-Type</c> of a sitemap and of an index.</summary>
    public const string MediaTypeHeader = "application/xml; charset=utf-8";

    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";

    /// <summary>Writes one file, pages as they come, and leaves the stream open.</summary>
    /// <exception cref="InvalidOperationException">There are more than <see cref="MaxEntries"/> pages, or more than <see cref="MaxBytes"/>.</exception>
    public static void Write(IEnumerable<SitemapPage> pages, Stream output)
    {
        using var counted = new CountedStream(output, MaxBytes);
        using var xml = XmlOutput.To(counted);
        xml.WriteStartDocument();
        xml.WriteStartElement("urlset", Namespace);
        xml.WriteAttributeString("xmlns", "xhtml", null, Xhtml);
        foreach (var page in Limited(pages))
            WritePage(xml, page);
        xml.WriteEndElement();
    }

    /// <summary>Writes the index of several files and leaves the stream open.</summary>
    /// <exception cref="InvalidOperationException">There are more than <see cref="MaxEntries"/> files.</exception>
    public static void WriteIndex(IEnumerable<SitemapFile> files, Stream output)
    {
        using var xml = XmlOutput.To(output);
        xml.WriteStartDocument();
        xml.WriteStartElement("sitemapindex", Namespace);
        foreach (var file in Limited(files))
        {
            xml.WriteStartElement("sitemap");
            WriteLocation(xml, file.Url, file.LastModified);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void WritePage(XmlWriter xml, SitemapPage page)
    {
        xml.WriteStartElement("url");
        WriteLocation(xml, page.Url, page.LastModified);
        foreach (var alternate in page.Alternates)
            WriteAlternate(xml, alternate.Language, alternate.Url);
        if (page.DefaultUrl is { } fallback)
            WriteAlternate(xml, "x-default", fallback);
        xml.WriteEndElement();
    }

    private static void WriteLocation(XmlWriter xml, Uri url, DateTimeOffset? lastModified)
    {
        xml.UrlElement("loc", url);
        if (lastModified is { } moment)
            xml.WriteElementString("lastmod", WireTime.Rfc3339(moment));
    }

    private static void WriteAlternate(XmlWriter xml, string language, Uri url)
    {
        xml.WriteStartElement("link", Xhtml);
        xml.WriteAttributeString("rel", "alternate");
        xml.WriteAttributeString("hreflang", CleanText.Of(language));
        xml.WriteAttributeString("href", UrlText.Of(url));
        xml.WriteEndElement();
    }

    private static IEnumerable<T> Limited<T>(IEnumerable<T> entries)
    {
        var count = 0;
        foreach (var entry in entries)
        {
            if (++count > MaxEntries)
                throw new InvalidOperationException($"A sitemap file lists at most {MaxEntries} entries.");
            yield return entry;
        }
    }
}
