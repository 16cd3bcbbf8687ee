using System.Text;
using System.Xml.Linq;

namespace Convoke.Protocols.Tests.Feeds;

/// <summary>
/// The rules by which the W3C's feed validator reports an error or a warning, as far as a document alone can break them, and those of
/// JSON Feed 1.1. Each answers with one sentence per fault; none means valid without a warning.
/// </summary>
internal static class FeedRules
{
    public static IReadOnlyList<string> OfRss(byte[] document, Uri self) =>
        OfXml(document, feed => RssRules.Of(feed, self));

    public static IReadOnlyList<string> OfAtom(byte[] document, Uri self) =>
        OfXml(document, feed => AtomRules.Of(feed, self));

    public static IReadOnlyList<string> OfJson(byte[] document, Uri self) => [.. JsonFeedRules.Of(document, self)];

    private static IReadOnlyList<string> OfXml(byte[] document, Func<XmlFeed, IEnumerable<string>> rules)
    {
        if (document.AsSpan().StartsWith(Encoding.UTF8.Preamble))
            return ["starts with a byte order mark"];
        try
        {
            var feed = new XmlFeed(document);
            return [.. XmlRules.Of(feed), .. rules(feed)];
        }
        catch (System.Xml.XmlException broken)
        {
            return ["is not well-formed: " + broken.Message];
        }
    }
}

/// <summary>A parsed document together with its lines as they were written.</summary>
internal sealed class XmlFeed(byte[] document)
{
    private readonly string[] lines = Encoding.UTF8.GetString(document).Split('\n');

    public XElement Root { get; } = XDocument.Load(new MemoryStream(document), LoadOptions.SetLineInfo).Root!;

    /// <summary>Whether the element's text was written with hexadecimal references, which mark it as plain text.</summary>
    public bool IsMarkedPlain(XElement element)
    {
        var first = ((System.Xml.IXmlLineInfo)element).LineNumber - 1;
        var count = element.Value.Count(c => c == '\n') + 1;
        return lines.Skip(first).Take(count).Any(line => line.Contains("&#x", StringComparison.Ordinal));
    }
}
