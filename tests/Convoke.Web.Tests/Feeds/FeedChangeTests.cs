using System.Net;
using System.Xml.Linq;
using Convoke.Comments;
using Convoke.Data;
using Convoke.Kernel;
using Convoke.Testing;
using Convoke.Work;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Convoke.Web.Tests.Feeds;

public sealed class FeedChangeTests(FeedChangeTests.Founded site) : IClassFixture<FeedChangeTests.Founded>
{
    private const string Id = "id: 0198a000-0000-7000-8000-000000000001";

    [Fact]
    public async Task An_item_keeps_its_id_when_the_entry_moves()
    {
        await site.PublishAsync($"---\n{Id}\nkind: call\nlang: en\ntitle: Clear water\ndate: -2d 09:00\n---\nOne.");
        var before = await FirstAsync();

        await site.PublishAsync(
            $"---\n{Id}\nkind: call\nlang: en\nslug: clearer-water\ntitle: Clearer water\ndate: -2d 09:00\n---\nTwo."
        );
        var after = await FirstAsync();
        await SayAsync(Guid.Parse(Id[4..]));
        var commented = await FirstAsync();

        Assert.Equal(before.Element("guid")!.Value, after.Element("guid")!.Value);
        Assert.EndsWith("/en/calls/clear-water", before.Element("link")!.Value);
        Assert.EndsWith("/en/calls/clearer-water", after.Element("link")!.Value);
        Assert.Equal("0", Count(after));
        Assert.Equal("1", Count(commented));
    }

    [Fact]
    public async Task Who_asks_by_date_alone_misses_neither_what_was_taken_away_nor_what_was_said()
    {
        var text = await site.PublishAsync("---\nkind: update\nlang: en\ntitle: First\ndate: -3d 09:00\n---\nOne.");
        await site.PublishAsync("---\nkind: update\nlang: en\ntitle: Second\ndate: -2d 09:00\n---\nTwo.");
        var answers = new List<HttpStatusCode>();

        for (var change = 0; change < 3; change++)
        {
            await site.HearAsync();
            site.Clock.Advance(TimeSpan.FromSeconds(2));
            var date = await DateAsync();
            answers.Add(await SinceAsync(date));
            if (change == 0)
                await SayAsync(text.EntryId);
            else if (change == 1)
                await site.PublishAsync("---\nkind: update\nlang: en\ntitle: Second\nstate: draft\n---\nTwo.");
            else
                foreach (var listener in site.Services.GetServices<IChangeListener>())
                    listener.Changed([Tags.Assembly]);
            answers.Add(await SinceAsync(date));
        }

        Assert.Equal(
            Enumerable.Repeat(new[] { HttpStatusCode.NotModified, HttpStatusCode.OK }, 3).SelectMany(pair => pair),
            answers
        );
    }

    private async Task<string> DateAsync()
    {
        using var answer = await site.Client.GetAsync("/en/updates/feed.rss", TestContext.Current.CancellationToken);
        return answer.Content.Headers.LastModified!.Value.ToString("r");
    }

    private async Task<HttpStatusCode> SinceAsync(string date)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/en/updates/feed.rss");
        request.Headers.TryAddWithoutValidation("If-Modified-Since", date);
        using var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private static string Count(XElement item) =>
        item.Element(XNamespace.Get("http://purl.org/rss/1.0/modules/slash/") + "comments")!.Value;

    private async Task<XElement> FirstAsync()
    {
        var feed = await site.Client.GetStringAsync("/en/feed.rss", TestContext.Current.CancellationToken);
        return XDocument.Parse(feed).Descendants("item").First();
    }

    /// <summary>The feed is thrown away by what the change names, as on any other node.</summary>
    private async Task SayAsync(Guid entry)
    {
        var words = new Said(LanguageTag.Parse("en"), "Ada", "", "Yes.", SafeHtml.Empty);
        var comment = Comment.On(entry, words, null, site.Clock.GetUtcNow());
        comment.Become(CommentState.Shown);
        await site.WithAsync(
            (ConvokeDb db) =>
            {
                db.Add(comment);
                return db.SaveChangesAsync();
            }
        );
        await site.WorkOffAsync();
        foreach (var listener in site.Services.GetServices<IChangeListener>())
            listener.Changed([Tags.Entry(entry), Tags.Comments]);
    }

    public sealed class Founded : TestSite
    {
        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            await FoundAsync();
        }
    }
}
