using System.Net;
using System.Text;
using Convoke.Protocols.Tests.Feeds;
using Xunit;

namespace Convoke.Web.Tests.Feeds;

public sealed class CommentFeedTests(FeedSite site) : IClassFixture<FeedSite>
{
    private const string Root = "http://localhost:5080";

    private string OfCall => $"/en/calls/{site.Call.Slug}/comments";

    [Fact]
    public async Task Feeds_of_comments_are_valid_and_without_a_warning()
    {
        foreach (var feed in new[] { "/en/comments", "/ar/comments", OfCall, "/en/the-bank/comments" })
        {
            var rss = await site.BytesAsync($"{feed}.rss");
            var atom = await site.BytesAsync($"{feed}.atom");

            Assert.Empty(FeedRules.OfRss(rss, new Uri($"{Root}{feed}.rss")));
            Assert.Empty(FeedRules.OfAtom(atom, new Uri($"{Root}{feed}.atom")));
        }
    }

    [Fact]
    public async Task Comments_come_newest_first_with_addresses_of_their_own()
    {
        var items = (await site.XmlAsync($"{OfCall}.rss")).Descendants("item").ToList();

        Assert.Equal(
            new[] { site.AnswerToHidden, site.Reply, site.Question }.Select(c => $"{Root}/en/comments/{c.PublicId}"),
            items.Select(item => item.Element("link")!.Value)
        );
        Assert.Equal("Ada on \"Open the well book & read it\"", items[2].Element("title")!.Value);
        Assert.Equal("Anonymous on \"Open the well book & read it\"", items[1].Element("title")!.Value);
    }

    [Fact]
    public async Task Atom_says_what_each_comment_answers()
    {
        var entries = (await site.XmlAsync($"{OfCall}.atom")).Elements(FeedSite.Atom + "entry").ToList();
        var answers = entries.Select(entry => entry.Element(FeedSite.Thread + "in-reply-to")!).ToList();

        var question = entries[2].Element(FeedSite.Atom + "id")!.Value;

        Assert.Equal(question, (string?)answers[1].Attribute("ref"));
        Assert.Equal($"urn:uuid:{site.Call.Id}", (string?)answers[2].Attribute("ref"));
        Assert.Equal($"{Root}/en/calls/{site.Call.Slug}", (string?)answers[2].Attribute("href"));
    }

    [Fact]
    public async Task Of_a_comment_that_is_not_shown_nothing_is_told()
    {
        var entries = (await site.XmlAsync($"{OfCall}.atom")).Elements(FeedSite.Atom + "entry").ToList();

        var answered = (string?)entries[0].Element(FeedSite.Thread + "in-reply-to")!.Attribute("ref");

        Assert.DoesNotContain("Mallory", string.Concat(entries));
        Assert.Equal($"urn:uuid:{site.Call.Id}", answered);
    }

    [Fact]
    public async Task The_entry_tells_its_comments_under_the_same_id_as_the_feed_of_entries()
    {
        var entry = (await site.XmlAsync("/en/calls/feed.atom")).Element(FeedSite.Atom + "entry")!;
        var comments = (await site.XmlAsync("/en/comments.atom")).Elements(FeedSite.Atom + "entry").ToList();

        var last = comments[^1].Element(FeedSite.Thread + "in-reply-to")!;

        Assert.Equal(3, comments.Count);
        Assert.Equal(entry.Element(FeedSite.Atom + "id")!.Value, (string?)last.Attribute("ref"));
    }

    [Fact]
    public async Task Comments_under_a_protected_entry_are_in_no_feed()
    {
        var all = Encoding.UTF8.GetString(await site.BytesAsync("/en/comments.rss"));
        using var own = await site.AskAsync(HttpMethod.Get, $"/en/updates/{site.Protected.Slug}/comments.rss");

        Assert.DoesNotContain("Cleo", all);
        Assert.Equal(HttpStatusCode.NotFound, own.StatusCode);
    }

    [Fact]
    public async Task An_address_of_another_language_leads_to_the_feed_in_the_language_asked_for()
    {
        using var answer = await site.AskAsync(HttpMethod.Get, $"/ar/calls/{site.Call.Slug}/comments.atom");

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal($"{site.Translation.Address}/comments.atom", answer.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("/en/calls/nowhere/comments.rss", HttpStatusCode.NotFound)]
    [InlineData("/en/updates/draft/comments.rss", HttpStatusCode.NotFound)]
    [InlineData("/en/updates/private/comments.atom", HttpStatusCode.NotFound)]
    [InlineData("/en/updates/tomorrow/comments.atom", HttpStatusCode.NotFound)]
    [InlineData("/en/updates/withdrawn/comments.atom", HttpStatusCode.Gone)]
    [InlineData("/en/comments.json", HttpStatusCode.NotFound)]
    [InlineData("/en/calls/comments.rss", HttpStatusCode.NotFound)]
    public async Task What_is_not_public_has_no_feed_of_comments(string address, HttpStatusCode status)
    {
        using var answer = await site.AskAsync(HttpMethod.Get, address);

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task The_address_of_an_item_leads_to_the_comment()
    {
        var link = (await site.XmlAsync($"{OfCall}.rss")).Descendants("item").First().Element("link")!.Value;

        using var answer = await site.AskAsync(HttpMethod.Get, new Uri(link).PathAndQuery);

        Assert.Equal(
            $"/en/calls/{site.Call.Slug}#comment-{site.AnswerToHidden.PublicId}",
            answer.Headers.Location!.OriginalString
        );
    }
}
