using System.Xml.Linq;
using Convoke.Protocols.Feeds;
using Xunit;

namespace Convoke.Protocols.Tests.Feeds;

public sealed class RssWriterTests
{
    [Fact]
    public void An_id_that_is_the_address_is_a_permanent_link()
    {
        var entry = SampleEntries.Protected() with { Id = SampleEntries.Protected().Url.AbsoluteUri };

        var item = Item(entry);

        Assert.Equal("true", (string?)item.Element("guid")!.Attribute("isPermaLink"));
    }

    [Fact]
    public void A_file_of_unknown_length_or_type_is_no_enclosure()
    {
        var noLength = SampleEntries.Call() with
        {
            Enclosure = new(SampleFeeds.Url("/a.pdf"), null, "application/pdf"),
        };
        var noType = SampleEntries.Call() with { Enclosure = new(SampleFeeds.Url("/a.pdf"), 12) };
        var oddType = SampleEntries.Call() with { Enclosure = new(SampleFeeds.Url("/a.pdf"), 12, "pdf; ?") };

        var items = new[] { noLength, noType, oddType }.Select(Item);

        Assert.All(items, item => Assert.Null(item.Element("enclosure")));
    }

    [Fact]
    public void An_item_in_another_language_says_so()
    {
        var item = Item(SampleEntries.ArabicCall() with { Language = "ar" });

        var language = (string?)item.Element(XmlRules.DublinCore + "language");

        Assert.Equal("ar", language);
    }

    [Fact]
    public void Addresses_are_written_in_ASCII()
    {
        var item = Item(SampleEntries.ArabicCall());

        var link = item.Element("link")!.Value;

        Assert.Equal(
            "https://rivers.example.org/ar/calls/%D9%8A%D9%88%D9%85-%D8%A7%D9%84%D8%A3%D9%86%D9%87%D8%A7%D8%B1",
            link
        );
    }

    [Fact]
    public void A_long_text_without_a_summary_is_described_by_its_beginning()
    {
        var words = string.Join(' ', Enumerable.Repeat("river", 200));

        var description = Item(SampleEntries.Statement() with { ContentHtml = $"<p>{words}</p>" })
            .Element("description")!
            .Value;

        Assert.EndsWith("river…", description, StringComparison.Ordinal);
        Assert.InRange(description.Length, 290, 301);
    }

    [Fact]
    public void The_name_of_who_wrote_is_never_blank()
    {
        var item = Item(SampleEntries.Statement() with { Authors = [new(" ")] });

        var name = item.Element(XmlRules.DublinCore + "creator")!.Value;

        Assert.Equal("–", name);
    }

    [Fact]
    public void A_relative_address_is_refused()
    {
        var feed = SampleFeeds.Empty() with { HomeUrl = new Uri("/en/", UriKind.Relative) };

        var writing = () => Written.Bytes(feed, ".rss");

        Assert.Throws<ArgumentException>(writing);
    }

    private static XElement Item(FeedItem item)
    {
        var bytes = Written.Bytes(SampleFeeds.Empty() with { Items = [item] }, ".rss");
        return XDocument.Load(new MemoryStream(bytes)).Descendants("item").Single();
    }
}
