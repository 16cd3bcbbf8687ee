using System.Net.Http.Headers;
using System.Text.Json;
using Convoke.Protocols.Xml;

namespace Convoke.Protocols.Feeds;

/// <summary>The objects of the <c>items</c> array of JSON Feed.</summary>
internal static class JsonFeedItems
{
    public static void WriteItem(this Utf8JsonWriter json, FeedItem item, Feed feed)
    {
        json.WriteStartObject();
        json.WriteString("id", CleanText.Of(item.Id));
        json.WriteUrl("url", item.Url);
        json.WriteUrl("external_url", item.ExternalUrl);
        json.WriteUnlessBlank("title", item.Title);
        WriteTexts(json, item);
        json.WriteUrl("image", item.Image?.Url);
        json.WriteString("date_published", WireTime.Rfc3339(item.Published));
        if (item.Updated is { } updated)
            json.WriteString("date_modified", WireTime.Rfc3339(updated));
        json.WriteAuthors(item.Authors);
        WriteTags(json, item.Categories);
        json.WriteUnlessBlank("language", item.OwnLanguage(feed));
        WriteAttachment(json, item.Enclosure);
        json.WriteEndObject();
    }

    // "One or both must be present": what a stranger may not read is represented by its summary or title as text.
    private static void WriteTexts(Utf8JsonWriter json, FeedItem item)
    {
        if (item.Content() is { } html)
            json.WriteString("content_html", html);
        else
            json.WriteString("content_text", item.SummaryOrBeginning());
        json.WriteUnlessBlank("summary", item.Summary);
    }

    private static void WriteTags(Utf8JsonWriter json, IReadOnlyList<FeedCategory> categories)
    {
        var names = categories.Select(category => category.DisplayName()).OfType<string>().Distinct().ToList();
        if (names.Count == 0)
            return;
        json.WriteStartArray("tags");
        foreach (var name in names)
            json.WriteStringValue(name);
        json.WriteEndArray();
    }

    private static void WriteAttachment(Utf8JsonWriter json, FeedEnclosure? file)
    {
        if (file is null || !MediaTypeHeaderValue.TryParse(file.MediaType, out var type))
            return;
        json.WriteStartArray("attachments");
        json.WriteStartObject();
        json.WriteUrl("url", file.Url);
        json.WriteString("mime_type", type.MediaType);
        if (file.Length is >= 0 and { } length)
            json.WriteNumber("size_in_bytes", length);
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
