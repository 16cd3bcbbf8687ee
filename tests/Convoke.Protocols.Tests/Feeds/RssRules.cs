using System.Xml.Linq;
using static Convoke.Protocols.Tests.Feeds.XmlRules;

namespace Convoke.Protocols.Tests.Feeds;

internal static class RssRules
{
    public static IEnumerable<string> Of(XmlFeed feed, Uri self)
    {
        if (feed.Root.Name != "rss" || (string?)feed.Root.Attribute("version") != "2.0")
            return ["the root is not rss 2.0"];
        if (feed.Root.Element("channel") is not { } channel)
            return ["there is no channel"];
        var items = channel.Elements("item").ToList();
        return
        [
            .. OfChannel(feed, channel),
            .. Self(channel, self),
            .. Unique("guid", items.Elements("guid").Select(guid => guid.Value)),
            .. items.SelectMany(item => OfItem(feed, item)),
        ];
    }

    private static IEnumerable<string> OfChannel(XmlFeed feed, XElement channel)
    {
        var rules = Required(channel, "title", "link", "description", "lastBuildDate", "language")
            .Concat(AtMostOne(channel, "generator"))
            .Concat(
                Known(
                    channel,
                    "title",
                    "link",
                    "description",
                    "language",
                    "lastBuildDate",
                    "generator",
                    "item",
                    Atom + "link"
                )
            )
            .Concat(channel.Elements("title").SelectMany(title => OfPlain(feed, title)))
            .Concat(channel.Elements("description").SelectMany(text => OfPlain(feed, text)));
        foreach (var fault in rules)
            yield return fault;
        if (!ValueRules.IsAbsolute((string?)channel.Element("link")))
            yield return "the channel's link is not absolute";
        if (!ValueRules.IsRfc822((string?)channel.Element("lastBuildDate")))
            yield return "lastBuildDate is no RFC 822 date";
        if (channel.Elements("item").Any(item => item.ElementsAfterSelf().Any(after => after.Name != "item")))
            yield return "metadata stands after an item";
    }

    private static IEnumerable<string> OfItem(XmlFeed feed, XElement item)
    {
        var single = (XName[])
            [
                "title",
                "link",
                "description",
                "guid",
                "pubDate",
                "comments",
                "enclosure",
                Content + "encoded",
                WellFormedWeb + "commentRss",
                Slash + "comments",
                Atom + "updated",
                DublinCore + "language",
            ];
        return
        [
            .. Required(item, "title", "link", "guid", "pubDate"),
            .. AtMostOne(item, single),
            .. Known(item, [.. single, "category", DublinCore + "creator", Atom + "link", MediaRss + "content"]),
            .. item.Elements("title").SelectMany(title => OfPlain(feed, title)),
            .. item.Elements("category").SelectMany(category => OfPlain(feed, category)),
            .. OfValues(item),
            .. OfTexts(item),
            .. item.Elements("enclosure").SelectMany(OfEnclosure),
        ];
    }

    private static IEnumerable<string> OfValues(XElement item)
    {
        foreach (var address in new XName[] { "link", "comments", WellFormedWeb + "commentRss" })
            if (item.Element(address) is { } url && !ValueRules.IsAbsolute(url.Value))
                yield return $"{address.LocalName} is not an absolute address in ASCII";
        if (!ValueRules.IsRfc822((string?)item.Element("pubDate")))
            yield return "pubDate is no RFC 822 date";
        if (item.Element(Atom + "updated") is { } updated && !ValueRules.IsRfc3339(updated.Value))
            yield return "atom:updated is no RFC 3339 date";
        if (item.Element("guid") is { } guid && (string?)guid.Attribute("isPermaLink") != "false")
            if (guid.Value != (string?)item.Element("link"))
                yield return "a guid that is not the address says it is a permanent link";
        if (item.Elements(DublinCore + "creator").Any(name => string.IsNullOrWhiteSpace(name.Value)))
            yield return "dc:creator is blank";
        if (item.Element(Slash + "comments") is { } count && (int)count < 0)
            yield return "slash:comments is negative";
    }

    private static IEnumerable<string> OfTexts(XElement item)
    {
        var description = item.Element("description");
        var content = item.Element(Content + "encoded");
        if (content is not null && (description is null || !content.IsAfter(description)))
            yield return "content:encoded does not stand after a description";
        foreach (var html in new[] { description, content }.OfType<XElement>())
        foreach (var fault in HtmlRules.Of(html.Value))
            yield return fault;
    }

    private static IEnumerable<string> OfEnclosure(XElement enclosure)
    {
        if (!ValueRules.IsAbsolute((string?)enclosure.Attribute("url")))
            yield return "the enclosure has no absolute address";
        if (!((long?)enclosure.Attribute("length") >= 0))
            yield return "the enclosure has no length";
        if (!ValueRules.IsMediaType((string?)enclosure.Attribute("type") ?? ""))
            yield return "the enclosure has no media type";
    }
}
