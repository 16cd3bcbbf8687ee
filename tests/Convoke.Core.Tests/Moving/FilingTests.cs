using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Convoke.Core.Tests.Moving;

public sealed class FilingTests : IAsyncLifetime
{
    private const string Source =
        "---\nkind: call\nlang: en\ntitle: Clean water\nauthor: Drafting group\ncategories: [Water law]\ntags: [Rivers]\n---\nNow.";
    private readonly TestWorkshop product = new();

    public async ValueTask InitializeAsync()
    {
        await product.InitializeAsync();
        await product.FoundAsync();
        await product.WithAsync(async db =>
        {
            var now = product.Clock.GetUtcNow();
            db.Add(Author.Known("drafting-group", Named("Drafting group", "مجموعة الصياغة"), now));
            db.Add(Term.Category("water-law", Named("Water law", "قانون المياه"), now));
            db.Add(Term.Tag("rivers", Named("Rivers", "أنهار"), now));
            return await db.SaveChangesAsync();
        });
    }

    public ValueTask DisposeAsync() => product.DisposeAsync();

    [Theory]
    [InlineData("author: مجموعة الصياغة\ncategories: [قانون المياه]\ntags: أنهار\n")]
    [InlineData("author: drafting-group\ncategories: [water-law]\ntags: [rivers]\n")]
    [InlineData("author:\ncategories: []\ntags:\n")]
    [InlineData("")]
    public async Task A_translation_leaves_the_entry_signed_and_filed_as_it_was(string keys)
    {
        var source = await product.PublishAsync(Source);
        var before = await FiledAsync(source.EntryId);

        var translation = await product.PublishAsync(
            $"---\nkind: call\nlang: ar\ntitle: ماء نظيف\ntranslationOf: en/clean-water\n{keys}---\nالآن."
        );

        Assert.Equal(source.EntryId, translation.EntryId);
        Assert.Equal(before, await FiledAsync(source.EntryId));
        Assert.Equal(
            (1, 2),
            await product.WithAsync(async db => (await db.Authors.CountAsync(), await db.Terms.CountAsync()))
        );
    }

    [Fact]
    public async Task The_source_that_names_nobody_and_nothing_is_unsigned_and_unfiled()
    {
        var source = await product.PublishAsync(Source);

        await product.PublishAsync(
            "---\nkind: call\nlang: en\ntitle: Clean water\nauthor:\ncategories: []\ntags: []\n---\nNow."
        );

        Assert.Equal("", await FiledAsync(source.EntryId));
    }

    [Theory]
    [InlineData("state: public\n", "en ar fr")]
    [InlineData("date: +1d 09:00\n", "en ar fr")]
    [InlineData("state: private\n", "en ar")]
    [InlineData("state: draft\n", "en ar")]
    public async Task The_assembly_speaks_a_language_once_a_text_in_it_is_for_readers(string key, string spoken)
    {
        await product.PublishAsync($"---\nkind: call\nlang: fr\ntitle: Eau propre\n{key}---\nMaintenant.");

        var languages = await product.WithAsync(async db => (await db.Assemblies.SingleAsync()).Languages);

        Assert.Equal(spoken, string.Join(' ', languages.Select(language => language.Code)));
    }

    private static LocalizedText Named(string english, string arabic) =>
        LocalizedText.Of(LanguageTag.Parse("en"), english).With(LanguageTag.Parse("ar"), arabic);

    private Task<string> FiledAsync(Guid id) =>
        product.WithAsync(async db =>
        {
            var entry = await db.Entries.Include(e => e.Filings).AsNoTracking().SingleAsync(e => e.Id == id);
            return string.Join(
                ' ',
                entry
                    .Filings.Select(filing => filing.TermId)
                    .Append(entry.AuthorId ?? Guid.Empty)
                    .Where(g => g != Guid.Empty)
                    .Order()
            );
        });
}
