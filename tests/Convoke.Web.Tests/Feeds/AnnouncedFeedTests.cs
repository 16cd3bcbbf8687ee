using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace Convoke.Web.Tests.Feeds;

public sealed partial class AnnouncedFeedTests(FeedSite site) : IClassFixture<FeedSite>
{
    [Theory]
    [InlineData("/en/", 5)]
    [InlineData("/en/calls", 3)]
    [InlineData("/en/category/wells", 3)]
    [InlineData("/en/tag/sampling", 3)]
    [InlineData("/en/author/measuring-group", 3)]
    [InlineData("/en/calls/open-the-well-book-read-it", 5)]
    [InlineData("/en/the-bank", 5)]
    public async Task A_page_names_its_feeds_and_they_are_there(string page, int count)
    {
        var html = await site.Client.GetStringAsync(page, TestContext.Current.CancellationToken);
        var links = FeedLink()
            .Matches(html)
            .Select(link => (link.Groups["type"].Value, link.Groups["href"].Value))
            .ToList();

        Assert.Equal(count, links.Count);
        foreach (var (type, address) in links)
        {
            using var answer = await site.AskAsync(HttpMethod.Get, address);

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        }
    }

    [Fact]
    public async Task A_protected_entry_announces_nothing()
    {
        var html = await site.Client.GetStringAsync(site.Protected.Address, TestContext.Current.CancellationToken);

        Assert.Empty(FeedLink().Matches(html));
    }

    [GeneratedRegex(
        """<link rel="alternate" type="(?<type>application/[a-z]+\+[a-z]+)" title="[^"]+" href="(?<href>[^"]+)">""",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex FeedLink();
}
