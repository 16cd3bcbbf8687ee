using System.Net;
using Convoke.Testing;
using Xunit;

namespace Convoke.Web.Tests.Reading;

/// <summary>Many readers while the site changes: nobody waits for it, nobody sees an error, nobody half a change. 1,000 with LARGE=1.</summary>
public sealed class ParallelReadersTests(TestSite site) : IClassFixture<TestSite>
{
    private const string Old = "Measured once";
    private const string New = "Measured twice";
    private static readonly int Readers = Environment.GetEnvironmentVariable("LARGE") == "1" ? 1000 : 200;

    /// <summary>Where the title stands.</summary>
    private static readonly string[] Titled =
    [
        "/en",
        "/en/updates",
        "/en/2026",
        "/en/2026/03",
        "/en/category/rivers",
        "/en/tag/sampling",
        "/en/author/measuring-group",
        "/en/updates/levels",
        "/en/updates/levels?comments=2",
        "/en/updates/levels/versions",
        "/en/updates/ferry",
        "/en/feed.rss",
        "/en/feed.atom",
        "/en/feed.json",
        "/en/updates/feed.rss",
        "/en/comments.rss",
        "/en/updates/levels/comments.atom",
    ];

    private static readonly string[] Untitled = ["/ar", "/en/calls", "/sitemap.xml", "/robots.txt"];

    [Fact]
    public async Task Every_answer_is_the_old_page_or_the_new_one()
    {
        await site.FoundAsync();
        var entry = (await site.PublishAsync(Entry(Old, "levels"))).EntryId;
        await site.PublishAsync(Entry("From the ferry", "ferry").Replace("03-01", "03-02", StringComparison.Ordinal));
        await site.SayAsync(entry, 60, "At the weir");
        var answers = 0;

        var readers = Enumerable.Range(0, Readers).Select(number => Task.Run(() => ReadAllAsync(number))).ToList();
        await Eventually.IsSoAsync(() => Task.FromResult(Volatile.Read(ref answers) >= Readers));
        await site.CommitAsync(Entry(New, "levels"));
        await site.CommitAsync(Entry("A newcomer", "newcomer").Replace("03-01", "02-01", StringComparison.Ordinal));
        await site.SayAsync(entry, 1, "Last word", settles: false);
        await Task.WhenAll(readers);

        foreach (var address in Titled)
            await Eventually.IsSoAsync(async () => (await ReadAsync(address)).Contains(New, StringComparison.Ordinal));
        await Eventually.IsSoAsync(async () =>
            (await ReadAsync("/en/feed.rss")).Contains("A newcomer", StringComparison.Ordinal)
        );
        await Eventually.IsSoAsync(async () =>
            (await ReadAsync("/en/updates/levels?comments=2")).Contains("Last word 0", StringComparison.Ordinal)
        );
        var settled = await Task.WhenAll(
            Enumerable.Range(0, Readers).Select(number => ReadAsync(Titled[number % Titled.Length]))
        );
        Assert.All(settled, page => Assert.DoesNotContain(Old, page, StringComparison.Ordinal));

        async Task ReadAllAsync(int number)
        {
            foreach (var address in Turned(number))
            {
                var page = await ReadAsync(address);
                var isOld = page.Contains(Old, StringComparison.Ordinal);
                Assert.True(
                    Untitled.Contains(address) || isOld != page.Contains(New, StringComparison.Ordinal),
                    $"{address} is neither the old page nor the new one"
                );
                Interlocked.Increment(ref answers);
            }
        }
    }

    /// <summary>All addresses, beginning with another one for each reader.</summary>
    private static IEnumerable<string> Turned(int number)
    {
        string[] all = [.. Titled, .. Untitled];
        return Enumerable.Range(0, all.Length).Select(step => all[(number + step) % all.Length]);
    }

    private async Task<string> ReadAsync(string address)
    {
        using var answer = await site.Client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode is HttpStatusCode.OK, $"{address} answers {answer.StatusCode}");
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static string Entry(string title, string slug) =>
        $"---\nkind: update\nlang: en\ntitle: {title}\nslug: {slug}\ndate: 2026-03-01 09:00\nauthor: Measuring group\n"
        + "categories: [Rivers]\ntags: [sampling]\ncomments: open\n---\nWords.\n";
}
