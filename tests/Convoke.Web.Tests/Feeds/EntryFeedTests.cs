using System.Net;
using System.Text;
using System.Text.Json;
using Convoke.Protocols.Tests.Feeds;
using Xunit;

namespace Convoke.Web.Tests.Feeds;

public sealed class EntryFeedTests(FeedSite site) : IClassFixture<FeedSite>
{
    private const string Root = "http://localhost:5080";

    public static TheoryData<string> Lists =>
        [
            "/en",
            "/ar",
            "/en/calls",
            "/en/statements",
            "/en/updates",
            "/ar/statements",
            "/en/category/wells",
            "/en/tag/sampling",
            "/en/author/measuring-group",
        ];

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Every_feed_is_valid_and_without_a_warning(string list)
    {
        var rss = await site.BytesAsync($"{list}/feed.rss");
        var atom = await site.BytesAsync($"{list}/feed.atom");
        var json = await site.BytesAsync($"{list}/feed.json");

        Assert.Empty(FeedRules.OfRss(rss, new Uri($"{Root}{list}/feed.rss")));
        Assert.Empty(FeedRules.OfAtom(atom, new Uri($"{Root}{list}/feed.atom")));
        Assert.Empty(FeedRules.OfJson(json, new Uri($"{Root}{list}/feed.json")));
    }

    [Fact]
    public async Task The_sites_feed_holds_what_is_public_newest_first()
    {
        var titles = await site.TitlesAsync("/en/feed.rss");

        Assert.Equal(["For members", "From the ferry", "On dams", "Open the well book & read it"], titles);
    }

    [Theory]
    [InlineData("/en/calls", "Open the well book & read it")]
    [InlineData("/en/statements", "On dams")]
    [InlineData("/en/category/wells", "Open the well book & read it")]
    [InlineData("/en/tag/sampling", "For members|Open the well book & read it")]
    [InlineData("/en/author/measuring-group", "Open the well book & read it")]
    [InlineData("/ar", "افتحوا سجل البئر")]
    [InlineData("/ar/updates", "")]
    public async Task A_list_has_a_feed_of_its_own(string list, string titles)
    {
        var found = await site.TitlesAsync($"{list}/feed.rss");

        Assert.Equal(titles, string.Join('|', found));
    }

    [Theory]
    [InlineData("rss")]
    [InlineData("atom")]
    [InlineData("json")]
    public async Task What_is_not_public_is_in_no_feed(string format)
    {
        var feed = Encoding.UTF8.GetString(await site.BytesAsync($"/en/feed.{format}"));

        Assert.Contains("For members", feed);
        Assert.All(FeedSite.Secrets, secret => Assert.DoesNotContain(secret, feed));
    }

    [Fact]
    public async Task An_item_holds_the_whole_entry_in_absolute_addresses()
    {
        using var feed = JsonDocument.Parse(await site.BytesAsync("/en/calls/feed.json"));
        var item = feed.RootElement.GetProperty("items")[0];

        var html = item.GetProperty("content_html").GetString()!;

        Assert.Contains($"<a href=\"{Root}/en/the-bank\"", html);
        Assert.Contains("The <em>last</em> paragraph.", html);
        Assert.Contains("<strong>Show every page</strong>", html);
        Assert.Equal($"{Root}/en/calls/{site.Call.Slug}", item.GetProperty("url").GetString());
        Assert.Equal($"urn:uuid:{site.Call.Id}", item.GetProperty("id").GetString());
    }

    [Fact]
    public async Task Comments_are_told_where_there_can_be_some()
    {
        var entries = (await site.XmlAsync("/en/feed.atom")).Elements(FeedSite.Atom + "entry").ToList();

        var totals = entries.Select(entry => entry.Element(FeedSite.Thread + "total")?.Value);
        var replies = entries[3]
            .Elements(FeedSite.Atom + "link")
            .Where(link => (string?)link.Attribute("rel") == "replies");

        Assert.Equal([null, "0", null, "3"], totals);
        Assert.Equal(
            [$"{Root}/en/calls/{site.Call.Slug}#responses", $"{Root}/en/calls/{site.Call.Slug}/comments.atom"],
            replies.Select(link => (string)link.Attribute("href")!)
        );
    }

    [Fact]
    public async Task Only_a_picture_that_is_here_is_enclosed()
    {
        var items = (await site.XmlAsync("/en/feed.rss")).Descendants("item").ToList();

        var enclosures = items.SelectMany(item => item.Elements("enclosure")).ToList();

        var only = Assert.Single(enclosures);
        Assert.Equal($"{Root}/media/well.webp", (string?)only.Attribute("url"));
        Assert.Equal("4321", (string?)only.Attribute("length"));
        Assert.Equal("image/webp", (string?)only.Attribute("type"));
        Assert.DoesNotContain("old.example", items[2].ToString());
    }

    [Theory]
    [InlineData("/en/category/nowhere/feed.rss")]
    [InlineData("/en/tag/nowhere/feed.atom")]
    [InlineData("/en/tag/wells/feed.atom")]
    [InlineData("/en/author/nobody/feed.json")]
    [InlineData("/de/feed.rss")]
    [InlineData("/en/feed.xml")]
    [InlineData("/en/pages/feed.rss")]
    public async Task What_is_no_list_has_no_feed(string address)
    {
        using var answer = await site.AskAsync(HttpMethod.Get, address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Every_feed_and_every_language_has_a_name_of_its_own()
    {
        var ids = new List<string>();
        foreach (var list in Lists)
            ids.Add((await site.XmlAsync($"{list.Data}/feed.atom")).Element(FeedSite.Atom + "id")!.Value);

        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(ids, id => Assert.StartsWith("urn:uuid:", id));
    }
}
