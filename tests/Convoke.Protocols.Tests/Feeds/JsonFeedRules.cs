using System.Text.Json;

namespace Convoke.Protocols.Tests.Feeds;

/// <summary>What JSON Feed 1.1 says of each member.</summary>
internal static class JsonFeedRules
{
    private static readonly string[] FeedMembers =
    [
        "version",
        "title",
        "home_page_url",
        "feed_url",
        "description",
        "user_comment",
        "next_url",
        "icon",
        "favicon",
        "authors",
        "language",
        "expired",
        "hubs",
        "items",
    ];

    private static readonly string[] ItemMembers =
    [
        "id",
        "url",
        "external_url",
        "title",
        "content_html",
        "content_text",
        "summary",
        "image",
        "banner_image",
        "date_published",
        "date_modified",
        "authors",
        "tags",
        "language",
        "attachments",
    ];

    public static IEnumerable<string> Of(byte[] document, Uri self)
    {
        using var json = JsonDocument.Parse(document);
        var feed = json.RootElement;
        var items = feed.GetProperty("items").EnumerateArray().ToList();
        return
        [
            .. OfFeed(feed, self),
            .. OfMembers(feed, FeedMembers),
            .. XmlRules.Unique("id", items.Select(item => Text(item, "id"))),
            .. items.SelectMany(OfItem),
        ];
    }

    private static IEnumerable<string> OfFeed(JsonElement feed, Uri self)
    {
        if (Text(feed, "version") != "https://jsonfeed.org/version/1.1")
            yield return "the version is not that of JSON Feed 1.1";
        if (Text(feed, "title").Length == 0)
            yield return "the feed has no title";
        if (Text(feed, "feed_url") != self.AbsoluteUri)
            yield return "feed_url is another address";
        foreach (var hub in Elements(feed, "hubs"))
            if (Text(hub, "type").Length == 0 || !ValueRules.IsAbsolute(Text(hub, "url")))
                yield return "a hub has no type or no address";
    }

    private static IEnumerable<string> OfItem(JsonElement item)
    {
        foreach (var fault in OfMembers(item, ItemMembers).Concat(HtmlRules.Of(Text(item, "content_html"))))
            yield return fault;
        if (Text(item, "id").Length == 0)
            yield return "an item has no id";
        if (Text(item, "content_html").Length + Text(item, "content_text").Length == 0)
            yield return "an item has no content";
        foreach (var date in new[] { "date_published", "date_modified" })
            if (item.TryGetProperty(date, out var moment) && !ValueRules.IsRfc3339(moment.GetString()))
                yield return $"{date} is no RFC 3339 date";
        foreach (var file in Elements(item, "attachments"))
            if (!ValueRules.IsAbsolute(Text(file, "url")) || !ValueRules.IsMediaType(Text(file, "mime_type")))
                yield return "an attachment has no address or media type";
    }

    private static IEnumerable<string> OfMembers(JsonElement value, string[] known)
    {
        foreach (var member in value.EnumerateObject())
        {
            if (!known.Contains(member.Name))
                yield return $"{member.Name} is unknown";
            if (
                member.Name.EndsWith("url", StringComparison.Ordinal)
                && !ValueRules.IsAbsolute(member.Value.GetString())
            )
                yield return $"{member.Name} is not absolute";
            if (
                member.Value.ValueKind is JsonValueKind.Null or JsonValueKind.String
                && member.Value.GetString() is null or ""
            )
                yield return $"{member.Name} is empty";
        }
        foreach (var author in Elements(value, "authors"))
            if (Text(author, "name").Length + Text(author, "url").Length == 0)
                yield return "an author has neither name nor address";
    }

    private static IEnumerable<JsonElement> Elements(JsonElement value, string name) =>
        value.TryGetProperty(name, out var array) ? array.EnumerateArray() : [];

    private static string Text(JsonElement value, string name) =>
        value.TryGetProperty(name, out var text) ? text.GetString() ?? "" : "";
}
