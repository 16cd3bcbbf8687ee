using Convoke.Entries;
using Convoke.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Convoke.Core.Tests.Entries;

public sealed class PublishingTests(TestWorkshop product) : IClassFixture<TestWorkshop>
{
    [Fact]
    public async Task A_file_becomes_an_entry_in_its_lists()
    {
        var text = await product.PublishAsync(
            """
            ---
            kind: call
            lang: en
            title: Nothing but rain
            categories: [Water law]
            demands: [Publish every outfall]
            date: -3d 09:00
            ---
            A river carries what we let into it.
            """
        );

        var lists = await product.WithAsync(db =>
            db.Listings.Where(listing => listing.TextId == text.Id).Select(listing => listing.List).ToListAsync()
        );
        var entry = await product.WithAsync(db => db.Entries.AsNoTracking().SingleAsync(e => e.Id == text.EntryId));

        Assert.Equal("/en/calls/nothing-but-rain", text.Address);
        Assert.Contains(Lists.Site, lists);
        Assert.Contains(Lists.OpenCalls, lists);
        Assert.Contains(Lists.Of(EntryKind.Call), lists);
        Assert.Equal(4, lists.Count);
        Assert.Equal(1, entry.Number);
    }

    [Fact]
    public async Task A_scheduled_text_is_published_when_its_time_has_come()
    {
        var text = await product.PublishAsync(
            "---\nkind: update\nlang: en\ntitle: Tomorrow\ndate: +1d 09:00\n---\nNot yet."
        );
        var before = await product.WithAsync(db => db.Texts.AsNoTracking().SingleAsync(t => t.Id == text.Id));

        product.Clock.Advance(TimeSpan.FromDays(2));
        await product.SettleAsync();

        var after = await product.WithAsync(db => db.Texts.AsNoTracking().SingleAsync(t => t.Id == text.Id));
        Assert.Equal(TextState.Scheduled, before.State);
        Assert.Equal(TextState.Public, after.State);
        Assert.True(await product.WithAsync(db => db.Listings.AnyAsync(listing => listing.TextId == text.Id)));
    }
}
