using System.Net;
using Convoke.Data;
using Convoke.Testing;
using Convoke.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Convoke.Web.Tests.Reading;

/// <summary>What changes with time: addresses that were left, entries that wait, comments that close. Nothing is forgotten by hand here.</summary>
public sealed class MomentTests(MomentTests.ClosingSite site) : IClassFixture<MomentTests.ClosingSite>
{
    [Fact]
    public async Task A_slug_that_was_public_once_redirects_for_ever()
    {
        const string id = "id: 0198a000-0000-7000-8000-000000000001";
        foreach (var slug in new[] { "source", "spring", "brook" })
            await site.PublishAsync($"---\n{id}\nkind: update\nlang: en\ntitle: Source\nslug: {slug}\n---\nWords.");
        var other = await site.PublishAsync("---\nkind: update\nlang: en\ntitle: Source\n---\nOther words.");

        var places = new List<string?>();
        foreach (var below in new[] { "", "/versions", "/comments.atom", "?comments=1" })
        foreach (var slug in new[] { "source", "spring" })
            places.Add(await PlaceAsync($"/en/updates/{slug}{below}"));
        await site.PublishAsync($"---\n{id}\nkind: update\nlang: en\ntitle: Source\nstate: draft\n---\nWords.");
        using var gone = await AskAsync("/en/updates/source");

        Assert.NotEqual("/en/updates/source", other.Address);
        Assert.Equal(
            new[] { "", "/versions", "/comments.atom", "?comments=1" }.SelectMany(below =>
                Enumerable.Repeat($"/en/updates/brook{below}", 2)
            ),
            places
        );
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
    }

    [Fact]
    public async Task A_scheduled_entry_is_nowhere_until_its_moment_and_then_everywhere()
    {
        await site.PublishAsync(
            "---\nkind: update\nlang: en\ntitle: The flood\ndate: +1d 09:00\ntags: [flood]\n---\nIt comes."
        );
        string[] lists =
        [
            "/en",
            "/en/updates",
            "/en/tag/flood",
            "/en/feed.rss",
            "/en/updates/feed.json",
            "/sitemap.xml",
        ];
        using var early = await AskAsync("/en/updates/the-flood");
        using var earlyTag = await AskAsync("/en/tag/flood");
        var before = await ReadAllAsync([.. lists.Except(["/en/tag/flood"])]);

        site.Clock.Advance(TimeSpan.FromDays(2));
        await site.WorkOffAsync();
        foreach (var list in lists)
            await Eventually.IsSoAsync(async () =>
                (await ReadAsync(list)).Contains("the-flood", StringComparison.Ordinal)
            );
        using var late = await AskAsync("/en/updates/the-flood");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (early.StatusCode, late.StatusCode));
        Assert.Equal(HttpStatusCode.NotFound, earlyTag.StatusCode);
        Assert.All(before, page => Assert.DoesNotContain("the-flood", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Comments_close_after_some_days_and_a_kept_page_says_so_at_that_moment()
    {
        await site.PublishAsync("---\nkind: update\nlang: en\ntitle: Closing\ndate: -13d 09:00\n---\nWords.");
        await site.PublishAsync(
            "---\nkind: update\nlang: en\ntitle: Staying\ndate: -13d 09:00\ncomments: open\n---\nWords."
        );
        var (open, staysOpen) = (await ReadAsync("/en/updates/closing"), await ReadAsync("/en/updates/staying"));

        site.Clock.Advance(TimeSpan.FromDays(2));
        var (closed, stillOpen) = (await ReadAsync("/en/updates/closing"), await ReadAsync("/en/updates/staying"));

        Assert.Contains("Comments are open until <time", open, StringComparison.Ordinal);
        Assert.Contains("Comments are closed, pings are open", closed, StringComparison.Ordinal);
        Assert.All(
            [staysOpen, stillOpen],
            page => Assert.Contains("Comments and pings are open", page, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_call_that_is_over_says_so_at_that_moment_on_its_page_and_on_every_list()
    {
        await site.PublishAsync(
            "---\nkind: call\nlang: en\ntitle: Sign soon\ndate: -5d 09:00\nuntil: +3d 09:00\nurgentUntil: +1d 09:00\n---\nWords."
        );
        string[] pages = ["/en/calls/sign-soon", "/en/calls"];
        var urgent = await ReadAllAsync(pages);

        site.Clock.Advance(TimeSpan.FromDays(2));
        var open = await ReadAllAsync(pages);
        site.Clock.Advance(TimeSpan.FromDays(2));
        var closed = await ReadAllAsync(pages);

        Assert.All(
            urgent,
            page => Assert.Contains("<span class=\"tag urgent\">Urgent</span>", page, StringComparison.Ordinal)
        );
        Assert.All(open, page => Assert.Contains("<span class=\"tag\">Open</span>", page, StringComparison.Ordinal));
        Assert.All(
            closed,
            page => Assert.Contains("<span class=\"tag closed\">Closed</span>", page, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_kept_page_that_says_nothing_of_today_outlives_midnight()
    {
        await site.PublishAsync(
            "---\nkind: call\nlang: en\ntitle: Long open\ndate: -5d 09:00\nuntil: +90d 09:00\ncomments: open\n---\nWords."
        );
        string[] pages = ["/en", "/en/calls", "/en/calls/long-open", "/en/feed.atom"];
        await site.HearAsync();
        site.Clock.Advance(TimeSpan.FromSeconds(2)); // feeds bear a date that tells them from what was before
        var before = await ReadAllAsync(pages);
        var made = site.Services.GetRequiredService<PageStore>().Misses;

        site.Clock.Advance(TimeSpan.FromHours(25));
        var after = await ReadAllAsync(pages);

        Assert.Equal(before, after);
        Assert.Equal(made, site.Services.GetRequiredService<PageStore>().Misses);
    }

    private async Task<string?> PlaceAsync(string address)
    {
        using var answer = await AskAsync(address);
        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        return answer.Headers.Location?.OriginalString;
    }

    private Task<HttpResponseMessage> AskAsync(string address) =>
        site.Client.GetAsync(address, TestContext.Current.CancellationToken);

    private Task<string> ReadAsync(string address) =>
        site.Client.GetStringAsync(address, TestContext.Current.CancellationToken);

    private async Task<List<string>> ReadAllAsync(string[] addresses)
    {
        var pages = new List<string>();
        foreach (var address in addresses)
            pages.Add(await ReadAsync(address));
        return pages;
    }

    /// <summary>One site on which comments close by themselves.</summary>
    public sealed class ClosingSite : TestSite
    {
        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            await FoundAsync();
            await WithAsync(
                async (ConvokeDb db) =>
                {
                    (await db.Assemblies.SingleAsync()).Welcome(
                        comments: true,
                        commentsCloseAfterDays: 14,
                        pings: true
                    );
                    return await db.SaveChangesAsync();
                }
            );
            await SettleAsync();
        }
    }
}
