using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Reading;
using Convoke.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Convoke.Core.Tests.Entries;

public sealed class ListingTests(TestWorkshop product) : IClassFixture<TestWorkshop>
{
    private static readonly LanguageTag English = LanguageTag.Parse("en");

    private PublicReads Reads => product.Services.GetRequiredService<PublicReads>();

    [Fact]
    public async Task A_category_lists_what_lies_in_the_categories_below_it()
    {
        await product.PublishAsync(Update("Below the law", "categories: [courts]"));
        var (law, courts) = await product.WithAsync(async db =>
        {
            var above = Term.Category("law", LocalizedText.Of(English, "Law"), product.Clock.GetUtcNow());
            var below = await db.Terms.SingleAsync(term => term.Slug == "courts");
            db.Add(above);
            below.PutInto(above, [above, below]);
            await db.SaveChangesAsync();
            return (above.Id, below.Id);
        });

        await product.SettleAsync();

        Assert.Contains(await ListAsync(courts), item => item.Title == "Below the law");
        Assert.Contains(await ListAsync(law), item => item.Title == "Below the law");
        Assert.Equal(1, (await Reads.MonthsAsync(law, English)).Sum(month => month.Count));
    }

    [Fact]
    public async Task A_call_leaves_the_open_ones_when_its_time_is_over()
    {
        await product.PublishAsync(
            "---\nkind: call\nlang: en\ntitle: Until tomorrow\nuntil: +1d 09:00\nurgentUntil: +1d 08:00\n---\nNow."
        );
        var open = await ListAsync(Lists.OpenCalls);
        var urgent = await ListAsync(Lists.Urgent);

        product.Clock.Advance(TimeSpan.FromDays(2));
        await product.SettleAsync();

        Assert.Contains(open, item => item.Title == "Until tomorrow");
        Assert.Contains(urgent, item => item.Title == "Until tomorrow");
        Assert.DoesNotContain(await ListAsync(Lists.OpenCalls), item => item.Title == "Until tomorrow");
        Assert.Contains(await ListAsync(Lists.Of(EntryKind.Call)), item => item.Title == "Until tomorrow");
    }

    [Fact]
    public async Task Withdrawn_drafts_private_ones_and_pages_are_in_no_list_of_news()
    {
        foreach (var state in new[] { "draft", "private" })
            await product.PublishAsync(Update($"A {state} one", $"state: {state}"));
        await product.PublishAsync("---\nkind: page\nlang: en\ntitle: A page\n---\nAbout.");
        var text = await product.PublishAsync(Update("Soon gone"));
        await product.WithAsync(async db =>
        {
            (await db.Texts.Include(t => t.Entry).SingleAsync(t => t.Id == text.Id)).Withdraw();
            return await db.SaveChangesAsync();
        });

        await product.SettleAsync();

        var titles = (await ListAsync(Lists.Site)).Select(item => item.Title).ToList();
        Assert.DoesNotContain("A draft one", titles);
        Assert.DoesNotContain("A private one", titles);
        Assert.DoesNotContain("A page", titles);
        Assert.DoesNotContain("Soon gone", titles);
    }

    [Fact]
    public async Task Neighbours_are_the_ones_before_and_after_in_time()
    {
        var first = await product.PublishAsync(Statement("First", "-9d 09:00"));
        var second = await product.PublishAsync(Statement("Second", "-8d 09:00"));
        var third = await product.PublishAsync(Statement("Third", "-7d 09:00"));

        var (previous, next) = await Reads.NeighboursAsync(
            Lists.Of(EntryKind.Statement),
            English,
            second.Entry.PostedAt!.Value,
            second.Id
        );

        Assert.Equal(first.Id, previous!.TextId);
        Assert.Equal(third.Id, next!.TextId);
    }

    [Fact]
    public async Task Every_page_of_a_list_holds_what_its_place_says_even_when_months_differ_in_size()
    {
        var term = await ManyAsync("gauges", 47);

        var months = await Reads.MonthsAsync(term, English);
        var read = new List<ListedText>();
        for (var page = 1; page <= 3; page++)
        {
            var window = Window.Of(months, page, Assemblies.AssemblyZone.Named("UTC"));
            read.AddRange(await Reads.ListAsync(term, English, window.Before, window.Skip, Window.PerPage));
        }

        Assert.Equal(47, months.Sum(month => month.Count));
        Assert.Equal(47, read.DistinctBy(item => item.TextId).Count());
        Assert.Equal(
            read.OrderByDescending(item => item.PostedAt).Select(item => item.TextId),
            read.Select(item => item.TextId)
        );
    }

    private async Task<Guid> ManyAsync(string tag, int count)
    {
        for (var i = 0; i < count; i++)
            await product.PublishAsync(Update($"Gauge {i}", $"tags: [{tag}]", $"date: -{i * i / 3 + 1}d 09:00"));
        return await product.WithAsync(db =>
            db.Terms.Where(term => term.Slug == tag).Select(term => term.Id).SingleAsync()
        );
    }

    private Task<List<ListedText>> ListAsync(Guid list) => Reads.ListAsync(list, English, null, 0, 100);

    private static string Update(string title, params string[] keys) =>
        $"---\nkind: update\nlang: en\ntitle: {title}\n{string.Join('\n', keys)}\n---\nWords.";

    private static string Statement(string title, string date) =>
        $"---\nkind: statement\nlang: en\ntitle: {title}\ndate: {date}\n---\nWords.";
}
