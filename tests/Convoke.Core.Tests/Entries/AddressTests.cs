using Convoke.Kernel;
using Convoke.Moving.Files;
using Convoke.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Convoke.Core.Tests.Entries;

public sealed class AddressTests(TestWorkshop product) : IClassFixture<TestWorkshop>
{
    [Fact]
    public async Task A_file_finds_its_entry_by_a_slug_it_once_had()
    {
        var first = await product.PublishAsync(Page("First words", "slug: first-words"));
        await product.PublishAsync(Page("Better words", "slug: better-words", $"id: {first.EntryId}"));

        var again = await product.PublishAsync(Page("Best words", "slug: first-words"));

        Assert.Equal(first.EntryId, again.EntryId);
        Assert.Equal("better-words", again.Slug);
    }

    [Fact]
    public async Task The_slug_of_another_entry_is_refused()
    {
        await product.PublishAsync(Page("Mine", "slug: mine"));
        var other = await product.PublishAsync(Page("Other", "slug: other"));

        var problem = await Assert.ThrowsAsync<FileProblem>(() =>
            product.PublishAsync(Page("Other", "slug: mine", $"id: {other.EntryId}"))
        );

        Assert.Contains("slug", problem.Message, StringComparison.Ordinal);
        Assert.Contains("line 5", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_translation_joins_the_entry_it_translates()
    {
        var source = await product.PublishAsync(Page("Clean water", "slug: clean-water"));

        var arabic = await product.PublishAsync(
            "---\nkind: page\nlang: ar\ntitle: مياه نظيفة\ntranslationOf: en/clean-water\n---\nنص."
        );

        Assert.Equal(source.EntryId, arabic.EntryId);
        Assert.Equal("مياه-نظيفة", arabic.Slug);
        Assert.False(arabic.IsSource);
        Assert.Contains(
            "ar",
            (await product.WithAsync(db => db.Assemblies.AsNoTracking().SingleAsync())).Languages.Select(l => l.Code)
        );
    }

    [Theory]
    [InlineData("calls")]
    [InlineData("2026")]
    [InlineData("search")]
    public async Task A_page_cannot_take_an_address_of_the_site(string slug)
    {
        var problem = await Assert.ThrowsAsync<FileProblem>(() =>
            product.PublishAsync(Page("Wrong", $"slug: \"{slug}\""))
        );

        Assert.Contains("address of the site", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calls_are_numbered_through_the_year_and_keep_their_number()
    {
        var early = await product.PublishAsync("---\nkind: call\nlang: en\ntitle: Early\ndate: 2025-02-01\n---\n.");
        await product.PublishAsync("---\nkind: call\nlang: en\ntitle: Late\ndate: 2025-03-01\n---\n.");
        await product.PublishAsync($"---\nkind: call\nlang: en\ntitle: Early\nid: {early.EntryId}\n---\nChanged.");

        var numbers = await product.WithAsync(db =>
            db.Entries.Where(e => e.NumberYear == 2025).OrderBy(e => e.PostedAt).Select(e => e.Number).ToListAsync()
        );

        Assert.Equal([1, 2], numbers);
    }

    [Theory]
    [InlineData("Nothing but rain!", "nothing-but-rain")]
    [InlineData("  Él río — 2026 ", "el-rio-2026")]
    [InlineData("لا شيءَ في النَّهر", "لا-شيء-في-النهر")]
    [InlineData("नदी का पानी", "नदी-का-पानी")]
    [InlineData("清流", "清流")]
    [InlineData("Don’t \ud800 stop", "dont-stop")]
    [InlineData("***", "")]
    public void A_title_gives_a_slug_in_its_own_script(string title, string slug)
    {
        Assert.Equal(slug, Slug.From(title));
        Assert.Equal(slug, Slug.From(Slug.From(title)));
    }

    private static string Page(string title, params string[] keys) =>
        $"---\nkind: page\nlang: en\ntitle: {title}\n{string.Join('\n', keys)}\n---\nWords.";
}
