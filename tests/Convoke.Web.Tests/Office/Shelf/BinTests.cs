using System.Net;
using Convoke.Entries;
using Convoke.Web.Tests.Reading;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Convoke.Web.Tests.Office.Shelf;

/// <summary>The bin: out of everybody's sight at once, back for thirty days, then gone for good.</summary>
public sealed class BinTests(ShelfSite site) : IClassFixture<ShelfSite>
{
    [Fact]
    public async Task What_is_in_the_bin_is_nowhere_to_be_read()
    {
        var (visitor, text) = await site.WithAsync("update", "Nowhere to be read", "comments: open");
        await site.SayAsync(text.EntryId, 1, "Under what goes");
        string[] places =
        [
            "/en",
            "/en/updates",
            "/en/feed.rss",
            "/en/feed.json",
            "/en/comments.atom",
            "/sitemap-1.xml",
        ];
        var before = await HoldingAsync(places);

        await visitor.SubmitAsync(ManyTests.AddressOf("bin", [text.EntryId]));
        await site.SettleAsync();

        Assert.Equal(5, before);
        Assert.Equal(0, await HoldingAsync(places));
        Assert.Equal(HttpStatusCode.Gone, (await visitor.GetAsync(text.Address)).Status);
        Assert.Equal(HttpStatusCode.Gone, (await visitor.GetAsync($"{text.Address}/versions")).Status);
    }

    [Fact]
    public async Task A_kept_page_is_forgotten_by_itself_when_its_entry_goes()
    {
        var (visitor, text) = await site.WithAsync("update", "Kept and forgotten");
        await site.HearAsync();
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(text.Address)).Status);

        await visitor.SubmitAsync(ManyTests.AddressOf("bin", [text.EntryId]));

        await Testing.Eventually.IsSoAsync(async () =>
            (await visitor.GetAsync(text.Address)).Status is HttpStatusCode.Gone
        );
    }

    [Fact]
    public async Task It_is_taken_out_again_from_the_page_of_the_bin()
    {
        var (visitor, text) = await site.WithAsync("update", "Out of the bin");
        await visitor.SubmitAsync(ManyTests.AddressOf("bin", [text.EntryId]));
        var bin = await visitor.GetAsync("/office/entries/bin");

        await visitor.SubmitAsync("/office/entries/bin", ("restore", text.EntryId.ToString()));
        await site.SettleAsync();

        Assert.Contains("Out of the bin", EntriesTests.TitlesOf(bin.Body));
        Assert.DoesNotContain(
            "Out of the bin",
            EntriesTests.TitlesOf((await visitor.GetAsync("/office/entries/bin")).Body)
        );
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(text.Address)).Status);
    }

    [Fact]
    public async Task Publishing_a_file_over_it_is_refused()
    {
        var (visitor, text) = await site.WithAsync("update", "Not from a file");
        await visitor.SubmitAsync(ManyTests.AddressOf("bin", [text.EntryId]));

        var refused = await Assert.ThrowsAsync<global::Convoke.Moving.Files.FileProblem>(() =>
            site.PublishAsync(ShelfSite.Entry("update", "Not from a file"))
        );

        Assert.Contains("in the bin", refused.Message, StringComparison.Ordinal);
    }

    private async Task<int> HoldingAsync(string[] places)
    {
        var holding = 0;
        foreach (var place in places)
        {
            var body = await site.Client.GetStringAsync(place, TestContext.Current.CancellationToken);
            if (
                body.Contains("Nowhere to be read", StringComparison.OrdinalIgnoreCase)
                || body.Contains("Under what goes", StringComparison.Ordinal)
            )
                holding++;
        }
        return holding;
    }
}

/// <summary>The end of an entry, on a site of its own since its clock is moved.</summary>
public sealed class EmptyBinTests(ShelfSite site) : IClassFixture<ShelfSite>
{
    [Fact]
    public async Task After_thirty_days_an_entry_is_gone_with_all_that_hung_on_it()
    {
        var (visitor, gone) = await site.WithAsync("update", "Gone for good", "categories: [Water]", "comments: open");
        var kept = await site.PublishAsync(ShelfSite.Entry("update", "Taken out in time"));
        var again = await site.PublishAsync(ShelfSite.Entry("update", "Twice in the bin"));
        await site.SayAsync(gone.EntryId, 3, "Said under it");
        await visitor.SubmitAsync(ManyTests.AddressOf("bin", [gone.EntryId, kept.EntryId, again.EntryId]));
        foreach (var text in new[] { kept, again })
            await visitor.SubmitAsync("/office/entries/bin", ("restore", text.EntryId.ToString()));
        site.Clock.Advance(TimeSpan.FromHours(1));
        await visitor.SubmitAsync(ManyTests.AddressOf("bin", [again.EntryId]));

        site.Clock.Advance(Entry.TimeInBin - TimeSpan.FromMinutes(30));
        await site.SettleAsync();

        Assert.Equal((0, 1, 1), (await CountAsync(gone), await CountAsync(kept), await CountAsync(again)));
        Assert.Equal(0, await site.WithAsync(db => db.Comments.CountAsync(comment => comment.EntryId == gone.EntryId)));
        Assert.Equal(0, await site.WithAsync(db => db.EntryVersions.CountAsync(version => version.TextId == gone.Id)));
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await site.Client.GetAsync(gone.Address, TestContext.Current.CancellationToken)).StatusCode
        );
        Assert.Equal(gone.Slug, (await site.PublishAsync(ShelfSite.Entry("update", "Gone for good"))).Slug);
    }

    private Task<int> CountAsync(Text text) =>
        site.WithAsync(db => db.Entries.CountAsync(entry => entry.Id == text.EntryId));
}
