using System.Xml.Linq;
using Convoke.Comments;
using Convoke.Data;
using Convoke.Kernel;
using Convoke.Testing;
using Convoke.Work;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Convoke.Web.Tests.Feeds;

public sealed class FeedChangeTests(TestSite site) : IClassFixture<TestSite>
{
    private const string Id = "id: 0198a000-0000-7000-8000-000000000001";

    [Fact]
    public async Task An_item_keeps_its_id_when_the_entry_moves()
    {
        await site.FoundAsync();
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
}
