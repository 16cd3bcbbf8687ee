using System.Text.Json;
using System.Xml.Linq;
using Convoke.Protocols.Feeds;
using Xunit;

namespace Convoke.Protocols.Tests.Feeds;

public sealed class FeedPropertyTests
{
    private static readonly Uri Page = SampleFeeds.Url("/en/calls/day-of-action");

    [Theory]
    [InlineData(".rss")]
    [InlineData(".atom")]
    [InlineData(".json")]
    public void Whatever_is_written_breaks_no_rule(string extension)
    {
        // A title that spells out an end tag is a title all the same; the validator cannot know that.
        AnyText.Always(text =>
            Written.Faults(Filled(text), extension).All(fault => fault.EndsWith("holds HTML", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void A_title_comes_back_from_RSS_as_it_went_in()
    {
        XNamespace none = "";

        AnyText.Always(text => TitleIn(".rss", text, none + "item", none + "title") == Expected(text));
    }

    [Fact]
    public void A_title_comes_back_from_Atom_as_it_went_in()
    {
        var (entry, title) = (XmlRules.Atom + "entry", XmlRules.Atom + "title");

        AnyText.Always(text => TitleIn(".atom", text, entry, title) == Expected(text));
    }

    [Fact]
    public void A_title_comes_back_from_JSON_as_it_went_in()
    {
        AnyText.Always(text =>
        {
            using var json = JsonDocument.Parse(Written.Bytes(Filled(text), ".json"));
            var item = json.RootElement.GetProperty("items")[0];
            var title = item.TryGetProperty("title", out var value) ? value.GetString() : Page.AbsoluteUri;
            return title == Expected(text);
        });
    }

    [Fact]
    public void HTML_comes_back_from_RSS_and_Atom_as_it_went_in()
    {
        var (rss, atom) = (XmlRules.Content + "encoded", XmlRules.Atom + "content");

        AnyText.Always(text =>
        {
            var html = "<p>" + text;
            return new[] { (".rss", rss), (".atom", atom) }.All(format =>
                Read(With(item => item with { ContentHtml = html }), format.Item1)
                    .Descendants(format.Item2)
                    .Single()
                    .Value == AnyText.Writable(html)
            );
        });
    }

    private static string TitleIn(string extension, string text, XName item, XName title) =>
        Read(Filled(text), extension).Descendants(item).Single().Element(title)!.Value;

    private static string Expected(string text) =>
        string.IsNullOrWhiteSpace(AnyText.Writable(text)) ? Page.AbsoluteUri : AnyText.Writable(text);

    private static XDocument Read(Feed feed, string extension) =>
        XDocument.Load(new MemoryStream(Written.Bytes(feed, extension)), LoadOptions.PreserveWhitespace);

    /// <summary>A feed in which the text stands wherever a text can.</summary>
    private static Feed Filled(string text) =>
        With(item =>
            item with
            {
                Title = text,
                Summary = text,
                ContentHtml = FeedHtml.Of(text, Page),
                Authors = [new(text), new(text, Page)],
                Categories = [new(text), new("term", text, Page)],
                Image = new(Page, text),
                InReplyTo = new(SampleFeeds.Tag("entry/1"), Page),
                CommentCount = 1,
            }
        ) with
        {
            Title = text,
            Subtitle = text,
            Author = new(text),
        };

    private static Feed With(Func<FeedItem, FeedItem> change) =>
        SampleFeeds.Empty() with
        {
            Items =
            [
                change(
                    new()
                    {
                        Id = SampleFeeds.Tag("entry/1"),
                        Url = Page,
                        Title = "",
                        Published = SampleFeeds.Noon,
                    }
                ),
            ],
        };
}
