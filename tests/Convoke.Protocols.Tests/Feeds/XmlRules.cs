using System.Xml.Linq;

namespace Convoke.Protocols.Tests.Feeds;

/// <summary>What holds for RSS and Atom alike.</summary>
internal static class XmlRules
{
    public static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    public static readonly XNamespace Threading = "http://purl.org/syndication/thread/1.0";
    public static readonly XNamespace MediaRss = "http://search.yahoo.com/mrss/";
    public static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";
    public static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    public static readonly XNamespace WellFormedWeb = "http://wellformedweb.org/CommentAPI/";
    public static readonly XNamespace Slash = "http://purl.org/rss/1.0/modules/slash/";

    private static readonly string[] Relations =
    [
        "alternate",
        "enclosure",
        "hub",
        "next",
        "prev-archive",
        "related",
        "replies",
        "self",
    ];

    public static IEnumerable<string> Of(XmlFeed feed)
    {
        var everything = feed.Root.DescendantsAndSelf().ToList();
        var texts = everything
            .SelectMany(e => e.Attributes().Select(a => a.Value))
            .Concat(feed.Root.DescendantNodes().OfType<XText>().Select(t => t.Value));
        if (texts.Any(text => text.Any(c => c is >= '\u0080' and <= '\u009F' or '\uFFFD')))
            yield return "holds a control character or U+FFFD";
        foreach (var link in everything.Where(e => e.Name == Atom + "link"))
        foreach (var fault in OfLink(link))
            yield return fault;
        foreach (var picture in everything.Where(e => e.Name == MediaRss + "content"))
            if (!ValueRules.IsAbsolute((string?)picture.Attribute("url")))
                yield return "media:content has no absolute address";
    }

    /// <summary>A text that is no HTML and not blank.</summary>
    public static IEnumerable<string> OfPlain(XmlFeed feed, XElement element)
    {
        var text = element.Value;
        if (string.IsNullOrWhiteSpace(text))
            yield return $"{element.Name.LocalName} is blank";
        if (ValueRules.HoldsEndTag(text))
            yield return $"{element.Name.LocalName} holds HTML";
        else if (ValueRules.LooksLikeMarkup(text) && !feed.IsMarkedPlain(element))
            yield return $"{element.Name.LocalName} may be taken for HTML";
    }

    public static IEnumerable<string> Required(XElement parent, params XName[] names) =>
        names
            .Where(name => parent.Elements(name).Count() != 1)
            .Select(name => $"{parent.Name.LocalName} has {parent.Elements(name).Count()} of {name.LocalName}");

    public static IEnumerable<string> AtMostOne(XElement parent, params XName[] names) =>
        names
            .Where(name => parent.Elements(name).Count() > 1)
            .Select(name => $"{parent.Name.LocalName} has more than one {name.LocalName}");

    public static IEnumerable<string> Known(XElement parent, params XName[] names) =>
        parent
            .Elements()
            .Where(child => !names.Contains(child.Name))
            .Select(child => $"{parent.Name.LocalName} has an unknown {child.Name}");

    public static IEnumerable<string> Unique(string what, IEnumerable<string> values) =>
        values.GroupBy(v => v).Where(g => g.Count() > 1).Select(g => $"two items share the {what} {g.Key}");

    public static IEnumerable<string> Self(XElement parent, Uri self)
    {
        var links = parent.Elements(Atom + "link").Where(link => (string?)link.Attribute("rel") == "self").ToList();
        if (links.Count != 1 || (string?)links[0].Attribute("href") != self.AbsoluteUri)
            yield return "the link to itself is missing or another address";
    }

    private static IEnumerable<string> OfLink(XElement link)
    {
        var rel = (string?)link.Attribute("rel");
        if (!Relations.Contains(rel))
            yield return $"the relation {rel} is not registered";
        if (!ValueRules.IsAbsolute((string?)link.Attribute("href")))
            yield return $"the {rel} link has no absolute address in ASCII";
        if ((string?)link.Attribute("type") is { } type && !ValueRules.IsMediaType(type))
            yield return $"{type} is no media type";
        if (link.Attribute(Threading + "count") is { } count && (rel != "replies" || (int)count < 0))
            yield return "thr:count is out of place or negative";
    }
}
