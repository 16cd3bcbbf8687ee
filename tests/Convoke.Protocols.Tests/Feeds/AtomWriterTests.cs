using System.Xml.Linq;
using Convoke.Protocols.Feeds;
using Xunit;

namespace Convoke.Protocols.Tests.Feeds;

public sealed class AtomWriterTests
{
    [Fact]
    public void Entries_of_the_same_second_keep_apart_and_the_first_stays_exact()
    {
        var items = Enumerable
            .Range(1, 3)
            .Select(n => SampleEntries.Protected() with { Id = SampleFeeds.Tag("entry/" + n) });

        var root = Root(SampleFeeds.Empty() with { Items = [.. items] });

        var moments = root.Elements(XmlRules.Atom + "entry")
            .Select(entry => (string?)entry.Element(XmlRules.Atom + "updated"));
        Assert.Equal(["2025-03-12T12:00:00Z", "2025-03-12T12:00:00.001Z", "2025-03-12T12:00:00.002Z"], moments);
    }

    [Fact]
    public void A_protected_entry_shows_its_title_in_place_of_a_summary_and_has_no_content()
    {
        var root = Root(SampleFeeds.Empty() with { Items = [SampleEntries.Protected()] });

        var entry = root.Element(XmlRules.Atom + "entry")!;

        Assert.Equal("For members", (string?)entry.Element(XmlRules.Atom + "summary"));
        Assert.Null(entry.Element(XmlRules.Atom + "content"));
    }

    [Fact]
    public void An_answer_names_the_comment_above_it()
    {
        var root = Root(SampleFeeds.Comments());

        var above = root.Elements(XmlRules.Atom + "entry").ElementAt(1).Element(XmlRules.Threading + "in-reply-to")!;

        Assert.Equal("tag:rivers.example.org,2025:comment/a", (string?)above.Attribute("ref"));
        Assert.Equal("https://rivers.example.org/en/comments/a", (string?)above.Attribute("href"));
        Assert.Equal("text/html", (string?)above.Attribute("type"));
    }

    [Fact]
    public void An_archive_is_linked_to_as_RFC_5005_says()
    {
        var root = Root(SampleFeeds.Empty() with { PrevArchiveUrl = SampleFeeds.Url("/en/2024/feed.atom") });

        var link = root.Elements(XmlRules.Atom + "link")
            .Single(link => (string?)link.Attribute("rel") == "prev-archive");

        Assert.Equal("https://rivers.example.org/en/2024/feed.atom", (string?)link.Attribute("href"));
    }

    [Fact]
    public void Two_alternates_of_the_same_type_and_language_are_written_once()
    {
        var twice = new FeedAlternate(SampleFeeds.Url("/a"), FeedMediaTypes.Rss);
        using var stream = new MemoryStream();

        AtomWriter.Write(
            SampleFeeds.Empty() with
            {
                Alternates = [twice, twice with { Url = SampleFeeds.Url("/b") }],
            },
            stream
        );

        stream.Position = 0;
        var links = XDocument.Load(stream).Descendants(XmlRules.Atom + "link");
        Assert.Single(links, link => (string?)link.Attribute("type") == FeedMediaTypes.Rss);
    }

    private static XElement Root(Feed feed) => XDocument.Load(new MemoryStream(Written.Bytes(feed, ".atom"))).Root!;
}
