using System.Xml.Linq;
using static Convoke.Protocols.Tests.Feeds.XmlRules;

namespace Convoke.Protocols.Tests.Feeds;

internal static class AtomRules
{
    public static IEnumerable<string> Of(XmlFeed feed, Uri self)
    {
        if (feed.Root.Name != Atom + "feed")
            return ["the root is not an Atom feed"];
        var entries = feed.Root.Elements(Atom + "entry").ToList();
        return
        [
            .. OfFeed(feed),
            .. Self(feed.Root, self),
            .. Common(feed, feed.Root),
            .. Unique("id", entries.Elements(Atom + "id").Select(id => id.Value)),
            .. Unique("moment", entries.Elements(Atom + "updated").Select(updated => updated.Value)),
            .. entries.SelectMany(entry => OfEntry(feed, entry)),
        ];
    }

    private static IEnumerable<string> OfFeed(XmlFeed feed)
    {
        var names = Names("id", "title", "subtitle", "updated", "author", "generator", "link", "entry");
        foreach (var fault in Known(feed.Root, names).Concat(AtMostOne(feed.Root, Names("subtitle", "generator"))))
            yield return fault;
        if (string.IsNullOrWhiteSpace((string?)feed.Root.Attribute(XNamespace.Xml + "lang")))
            yield return "the feed does not say its language";
        var entries = feed.Root.Elements(Atom + "entry").ToList();
        if (entries.Any(entry => entry.ElementsAfterSelf().Any(after => after.Name != Atom + "entry")))
            yield return "metadata stands after an entry";
        if (feed.Root.Element(Atom + "author") is null && entries.Any(entry => entry.Element(Atom + "author") is null))
            yield return "nobody answers for an entry";
    }

    private static IEnumerable<string> OfEntry(XmlFeed feed, XElement entry)
    {
        var names = Names("id", "title", "updated", "published", "author", "link", "category", "summary", "content");
        foreach (var fault in Common(feed, entry).Concat(OfTexts(entry)).Concat(OfThread(entry)))
            yield return fault;
        foreach (
            var fault in Known(entry, [.. names, Threading + "in-reply-to", Threading + "total", MediaRss + "content"])
        )
            yield return fault;
        if (entry.Element(Atom + "published") is { } published && !ValueRules.IsRfc3339(published.Value))
            yield return "published is no RFC 3339 date";
        if (entry.Elements(Atom + "category").Any(c => string.IsNullOrWhiteSpace((string?)c.Attribute("term"))))
            yield return "a category has no term";
    }

    /// <summary>What a feed and an entry have in common.</summary>
    private static IEnumerable<string> Common(XmlFeed feed, XElement parent)
    {
        foreach (var fault in Required(parent, Names("id", "title", "updated")))
            yield return fault;
        foreach (var text in parent.Elements().Where(e => Names("title", "subtitle", "summary").Contains(e.Name)))
        foreach (var fault in OfPlain(feed, text))
            yield return fault;
        if (!ValueRules.IsId((string?)parent.Element(Atom + "id") ?? ""))
            yield return "the id is no canonical IRI";
        if (!ValueRules.IsRfc3339((string?)parent.Element(Atom + "updated")))
            yield return "updated is no RFC 3339 date";
        if (parent.Elements(Atom + "author").Any(a => string.IsNullOrWhiteSpace((string?)a.Element(Atom + "name"))))
            yield return "an author has no name";
        var alternates = parent.Elements(Atom + "link").Where(link => (string?)link.Attribute("rel") == "alternate");
        if (
            alternates
                .GroupBy(link => ((string?)link.Attribute("type"), (string?)link.Attribute("hreflang")))
                .Any(g => g.Count() > 1)
        )
            yield return "two alternates have the same type and language";
    }

    private static IEnumerable<string> OfTexts(XElement entry)
    {
        var content = entry.Element(Atom + "content");
        if (content is null && entry.Element(Atom + "summary") is null)
            yield return "an entry has neither content nor summary";
        if (content is not null && string.IsNullOrWhiteSpace(content.Value))
            yield return "content is blank";
        if (
            content is null
            && !entry.Elements(Atom + "link").Any(link => (string?)link.Attribute("rel") == "alternate")
        )
            yield return "an entry has neither content nor a page";
        foreach (var fault in HtmlRules.Of(content?.Value ?? ""))
            yield return fault;
    }

    private static IEnumerable<string> OfThread(XElement entry)
    {
        foreach (var above in entry.Elements(Threading + "in-reply-to"))
            if (!ValueRules.IsId((string?)above.Attribute("ref") ?? ""))
                yield return "thr:in-reply-to has no ref";
        if (entry.Element(Threading + "total") is { } total && (int)total < 0)
            yield return "thr:total is negative";
        foreach (var updated in entry.Elements(Atom + "link").Attributes(Threading + "updated"))
            if (!ValueRules.IsRfc3339(updated.Value))
                yield return "thr:updated is no RFC 3339 date";
    }

    private static XName[] Names(params string[] names) => [.. names.Select(name => Atom + name)];
}
