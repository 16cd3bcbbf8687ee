using System.Text.Json;
using Convoke.Protocols.Feeds;
using Xunit;

namespace Convoke.Protocols.Tests.Feeds;

public sealed class JsonFeedWriterTests
{
    [Fact]
    public void Letters_of_every_script_stand_as_they_are()
    {
        var bytes = Written.Bytes(SampleFeeds.Arabic(), ".json");

        var text = System.Text.Encoding.UTF8.GetString(bytes);

        Assert.Contains("مياه نظيفة", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_item_without_content_is_represented_by_text()
    {
        var item = Item(SampleEntries.Protected());

        var names = item.EnumerateObject().Select(member => member.Name);

        Assert.Equal("For members", item.GetProperty("content_text").GetString());
        Assert.DoesNotContain("content_html", names);
    }

    [Fact]
    public void A_file_needs_a_media_type_but_no_length()
    {
        var known = Item(
            SampleEntries.Call() with
            {
                Enclosure = new(SampleFeeds.Url("/a.pdf"), null, "application/pdf"),
            }
        );
        var unknown = Item(SampleEntries.Call() with { Enclosure = new(SampleFeeds.Url("/a.pdf"), 12) });

        var file = known.GetProperty("attachments")[0];

        Assert.Equal(["url", "mime_type"], file.EnumerateObject().Select(member => member.Name));
        Assert.False(unknown.TryGetProperty("attachments", out _));
    }

    [Fact]
    public void A_tag_is_named_once()
    {
        var item = Item(SampleEntries.Call() with { Categories = [new("a", "Water"), new("b", "Water"), new("c")] });

        var tags = item.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString());

        Assert.Equal(["Water", "c"], tags);
    }

    private static JsonElement Item(FeedItem item)
    {
        var bytes = Written.Bytes(SampleFeeds.Empty() with { Items = [item] }, ".json");
        return JsonElement.Parse(bytes).GetProperty("items")[0];
    }
}
