using System.Text.Encodings.Web;
using System.Text.Json;
using Convoke.Protocols.Xml;

namespace Convoke.Protocols.Feeds;

/// <summary>Writes JSON Feed 1.1 (jsonfeed.org/version/1.1), the names of that document and none besides.</summary>
public static class JsonFeedWriter
{
    private static readonly JsonWriterOptions Options = new()
    {
        // The answer is never part of a page, so letters of every script and angle brackets may stand as they are.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        NewLine = "\n",
    };

    /// <summary>Writes the feed to the stream, synchronously, as UTF-8 without a byte order mark, and leaves the stream open.</summary>
    /// <exception cref="ArgumentException">One of the addresses is relative.</exception>
    public static void Write(Feed feed, Stream output)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString("version", "https://jsonfeed.org/version/1.1");
        json.WriteString("title", feed.TitleOrAddress());
        json.WriteUrl("home_page_url", feed.HomeUrl);
        json.WriteUrl("feed_url", feed.SelfUrl);
        json.WriteUnlessBlank("description", feed.Subtitle);
        json.WriteUrl("next_url", feed.NextUrl);
        json.WriteUnlessBlank("language", feed.Language);
        json.WriteAuthors(feed.Author is { } author ? [author] : []);
        WriteHubs(json, feed.HubUrls);
        json.WriteStartArray("items");
        foreach (var item in feed.Items)
            json.WriteItem(item, feed);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    internal static void WriteUrl(this Utf8JsonWriter json, string name, Uri? url)
    {
        if (url is not null)
            json.WriteString(name, UrlText.Of(url));
    }

    internal static void WriteUnlessBlank(this Utf8JsonWriter json, string name, string? text)
    {
        if (CleanText.OrNull(text) is { } clean)
            json.WriteString(name, clean);
    }

    internal static void WriteAuthors(this Utf8JsonWriter json, IReadOnlyList<FeedAuthor> authors)
    {
        if (authors.Count == 0)
            return;
        json.WriteStartArray("authors");
        foreach (var author in authors)
        {
            json.WriteStartObject();
            json.WriteString("name", author.DisplayName());
            json.WriteUrl("url", author.Url);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteHubs(Utf8JsonWriter json, IReadOnlyList<Uri> hubs)
    {
        if (hubs.Count == 0)
            return;
        json.WriteStartArray("hubs");
        foreach (var hub in hubs)
        {
            json.WriteStartObject();
            json.WriteString("type", "WebSub");
            json.WriteUrl("url", hub);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
