using System.Net;
using Convoke.Kernel;
using Convoke.Testing;
using Xunit;

namespace Convoke.Web.Tests.Feeds;

public abstract class FeedAnswerTests(TestSite site)
{
    private const string Feed = "/en/feed.atom";

    [Theory]
    [InlineData("/en/feed.rss", "application/rss+xml; charset=utf-8")]
    [InlineData("/en/feed.atom", "application/atom+xml; charset=utf-8")]
    [InlineData("/en/feed.json", "application/feed+json; charset=utf-8")]
    [InlineData("/en/comments.atom", "application/atom+xml; charset=utf-8")]
    [InlineData("/sitemap.xml", "application/xml; charset=utf-8")]
    [InlineData("/robots.txt", "text/plain; charset=utf-8")]
    public async Task A_document_says_what_it_is_and_may_be_kept(string address, string mediaType)
    {
        using var answer = await AskAsync(HttpMethod.Get, address);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(mediaType, answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("public, no-cache", answer.Headers.CacheControl!.ToString());
        Assert.NotNull(answer.Headers.ETag);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Who_has_it_already_is_not_sent_it_again()
    {
        using var first = await AskAsync(HttpMethod.Get, Feed);
        var modified = first.Content.Headers.LastModified!.Value;

        using var byTag = await AskAsync(HttpMethod.Get, Feed, ("If-None-Match", first.Headers.ETag!.ToString()));
        using var byDate = await AskAsync(HttpMethod.Get, Feed, ("If-Modified-Since", modified.ToString("r")));
        using var older = await AskAsync(
            HttpMethod.Get,
            Feed,
            ("If-Modified-Since", modified.AddDays(-1).ToString("r"))
        );
        using var otherTag = await AskAsync(
            HttpMethod.Get,
            Feed,
            ("If-None-Match", "\"another\""),
            ("If-Modified-Since", modified.ToString("r"))
        );

        Assert.Equal(HttpStatusCode.NotModified, byTag.StatusCode);
        Assert.Equal(HttpStatusCode.NotModified, byDate.StatusCode);
        Assert.Equal(HttpStatusCode.OK, older.StatusCode);
        Assert.Equal(HttpStatusCode.OK, otherTag.StatusCode);
    }

    [Theory]
    [InlineData(Feed)]
    [InlineData("/en/feed.json")]
    [InlineData("/sitemap.xml")]
    public async Task HEAD_is_GET_without_the_body(string address)
    {
        using var get = await AskAsync(HttpMethod.Get, address);
        using var head = await AskAsync(HttpMethod.Head, address);

        var body = await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        Assert.Empty(body);
        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal(Headers(get), Headers(head));
    }

    protected async Task<HttpResponseMessage> AskAsync(
        HttpMethod method,
        string address,
        params (string Name, string Value)[] headers
    )
    {
        using var request = new HttpRequestMessage(method, address);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static IEnumerable<string> Headers(HttpResponseMessage answer) =>
        answer
            .Headers.Concat(answer.Content.Headers)
            .Where(header => header.Key != "Date")
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}")
            .Order(StringComparer.Ordinal);
}

public sealed class KeptFeedAnswerTests(FeedSite site) : FeedAnswerTests(site), IClassFixture<FeedSite>
{
    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_feed_travels_packed(string coding)
    {
        using var answer = await AskAsync(HttpMethod.Get, "/en/feed.rss", ("Accept-Encoding", coding));

        Assert.Equal([coding], answer.Content.Headers.ContentEncoding);
        Assert.Contains("Accept-Encoding", answer.Headers.Vary);
    }

    [Fact]
    public async Task Addresses_come_from_the_setting_and_never_from_the_Host()
    {
        using var answer = await AskAsync(HttpMethod.Get, "/en/updates/feed.rss", ("Host", "evil.example"));

        var feed = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.DoesNotContain("evil.example", feed);
    }
}

public sealed class UnkeptFeedAnswerTests(UnkeptFeedAnswerTests.Unkept site)
    : FeedAnswerTests(site),
        IClassFixture<UnkeptFeedAnswerTests.Unkept>
{
    /// <summary>A site that makes every answer anew.</summary>
    public sealed class Unkept : TestSite
    {
        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            await FoundAsync();
            await PublishAsync("---\nkind: update\nlang: en\ntitle: From the ferry\ndate: -3d 09:00\n---\nIt sails.");
            await HearAsync();
        }

        protected override Settings Adjust(Settings settings) => settings with { PageStoreMegabytes = 0 };
    }
}
