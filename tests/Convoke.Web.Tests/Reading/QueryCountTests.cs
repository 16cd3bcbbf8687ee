using System.Globalization;
using System.Net;
using Xunit;

namespace Convoke.Web.Tests.Reading;

/// <summary>What each public page and feed costs the database: nothing when kept, else a number written here.</summary>
[Collection(nameof(ReadingSite))]
public sealed class QueryCountTests(ReadingSite site)
{
    /// <summary>Every public answer that is kept, and how many queries make it.</summary>
    public static TheoryData<string, int> Pages { get; } =
        new()
        {
            { "/en", 6 },
            { "/ar", 6 },
            { "/fr", 5 },
            { "/en/calls", 2 },
            { "/en/statements", 2 },
            { "/en/updates", 2 },
            { "/en/2026", 2 },
            { "/en/2026/03", 2 },
            { "/en/category/rivers", 3 },
            { "/en/tag/sampling", 3 },
            { "/en/author/measuring-group", 3 },
            { "/en/calls/open-the-weir", 5 },
            { "/ar/calls/the-weir-ar", 5 },
            { "/en/statements/on-old-dams", 4 },
            { "/en/statements/on-old-dams?comments=2", 4 },
            { "/en/updates/from-the-ferry", 3 },
            { "/en/the-bank", 2 },
            { "/en/calls/open-the-weir/versions", 3 },
            { "/en/calls/open-the-weir/versions/{hash}", 3 },
            { "/en/members", 4 },
            { "/ar/members?region=europe&view=table", 4 },
            { "/en/members/bank-watch", 3 },
            { "/en/members/apply", 1 },
            { "/en/members/bank-watch/feed.rss", 3 },
            { "/en/feed.rss", 2 },
            { "/en/feed.atom", 2 },
            { "/en/feed.json", 2 },
            { "/en/calls/feed.rss", 2 },
            { "/en/category/rivers/feed.atom", 3 },
            { "/en/tag/sampling/feed.json", 3 },
            { "/en/author/measuring-group/feed.rss", 3 },
            { "/en/comments.rss", 1 },
            { "/en/comments.atom", 1 },
            { "/en/calls/open-the-weir/comments.rss", 2 },
            { "/en/the-bank/comments.atom", 2 },
            { "/sitemap.xml", 11 },
            { "/sitemap-1.xml", 9 },
            { "/robots.txt", 0 },
        };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_asks_the_database_once_and_never_while_it_is_kept(string address, int queries)
    {
        address = site.Named(address);
        await site.CountAsync("/en/archive");
        site.ForgetPages();

        var (made, asked) = await site.CountAsync(address);
        var (kept, askedAgain) = await site.CountAsync(address);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (made.StatusCode, kept.StatusCode));
        Assert.True(queries == asked.Count, Told(asked));
        Assert.Empty(askedAgain);
        Assert.Equal(await BodyAsync(made), await BodyAsync(kept));
    }

    [Theory]
    [InlineData("/", 302, 0)]
    [InlineData("/en/archive", 302, 1)]
    [InlineData("/en/statements/on-dams", 301, 1)]
    [InlineData("/en/calls/the-weir-ar", 301, 3)]
    [InlineData("/en/comments/{comment}", 302, 2)]
    [InlineData("/en/updates/for-members", 200, 2)]
    [InlineData("/en/updates/nothing-here", 404, 3)]
    [InlineData("/ar/statements/on-old-dams", 404, 4)]
    [InlineData("/nowhere/at/all", 404, 1)]
    [InlineData("/es/calls", 404, 1)]
    public async Task An_answer_that_is_not_kept_asks_little(string address, int status, int queries)
    {
        address = site.Named(address);
        await site.CountAsync("/en/archive");

        var (answer, asked) = await site.CountAsync(address);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.True(queries == asked.Count, Told(asked));
    }

    [Fact]
    public async Task The_list_of_versions_leaves_their_words_in_the_database()
    {
        site.ForgetPages();

        var (_, asked) = await site.CountAsync("/en/calls/open-the-weir/versions");

        Assert.DoesNotContain(asked, query => query.Contains("Canonical", StringComparison.Ordinal));
    }

    private static string Told(IReadOnlyCollection<string> asked) =>
        string.Create(CultureInfo.InvariantCulture, $"{asked.Count} asked:\n{string.Join("\n\n", asked)}");

    private static Task<string> BodyAsync(HttpResponseMessage answer) =>
        answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
