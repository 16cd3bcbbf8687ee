using Convoke.Assemblies;
using Convoke.Kernel;
using Convoke.Organisations;
using Convoke.Testing;
using Convoke.Work;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Convoke.Core.Tests.Organisations;

/// <summary>The directory as rows: of members alone, in every language that is spoken.</summary>
public sealed class DirectoryTests : IAsyncLifetime
{
    private ScratchProduct product = null!;

    public async ValueTask InitializeAsync() => product = await ScratchProduct.StartAsync();

    public async ValueTask DisposeAsync() => await product.DisposeAsync();

    [Fact]
    public async Task A_language_that_is_added_or_taken_away_is_followed()
    {
        await GivenAsync("Ñandú", "Nube");

        await ChangeAsync(assembly => assembly.Speak(LanguageTag.Parse("es")));
        var (english, spanish) = (await OrderAsync("en"), await OrderAsync("es"));
        await ChangeAsync(assembly => assembly.Leave(LanguageTag.Parse("en")));

        Assert.Equal(["Ñandú", "Nube"], english);
        Assert.Equal(["Nube", "Ñandú"], spanish);
        Assert.Empty(await OrderAsync("en"));
    }

    [Fact]
    public async Task Who_changes_is_placed_anew_and_who_leaves_goes_with_all_marks()
    {
        await GivenAsync("Alder", "Maren");

        await using (var db = product.Open())
        {
            var (now, today) = (TimeProvider.System.GetUtcNow(), new DateOnly(2026, 3, 14));
            var alder = await db.Organisations.SingleAsync(row => row.Slug == "alder", Stop);
            var own = LanguageTag.Parse("en");
            alder.Describe(new Profile(LocalizedText.Of(own, "Zander"), own));
            var maren = await db.Organisations.SingleAsync(row => row.Slug == "maren", Stop);
            var remark = new Remark("", "", null, product.Get<Convoke.Safety.Vault>());
            Assert.True(maren.Become(OrganisationState.Left, today, remark, now).Granted(out _, out _));
            await db.SaveChangesAsync(Stop);
        }
        await WorkAsync();

        await using var then = product.Open();
        Assert.Equal(["Zander"], await OrderAsync("en"));
        Assert.Equal(0, await then.Marks.CountAsync(Stop));
        Assert.Contains(await then.Changes.Select(row => row.Touched).ToListAsync(Stop), tags => tags == Tags.Members);
    }

    [Fact]
    public async Task Keys_of_other_rules_are_made_anew()
    {
        await GivenAsync("Alder");
        await using var db = product.Open();
        await db.Placings.ExecuteUpdateAsync(
            row => row.SetProperty(p => p.Rules, 1).SetProperty(p => p.SortKey, new byte[] { 1 }),
            Stop
        );

        await SortDirectory.SortAsync(db, TimeProvider.System, Stop);

        var placing = await db.Placings.AsNoTracking().SingleAsync(Stop);
        Assert.Equal(Placing.RulesNow, placing.Rules);
        Assert.Equal(Placing.KeyOf("Alder", placing.Language), placing.SortKey);
    }

    [Fact]
    public async Task A_new_database_has_kinds_regions_and_themes_named_in_four_languages()
    {
        await using var db = product.Open();

        var traits = await db.Traits.AsNoTracking().ToListAsync(Stop);

        Assert.All(Enum.GetValues<TraitSort>(), sort => Assert.True(traits.Count(trait => trait.Sort == sort) >= 4));
        Assert.All(
            traits,
            trait => Assert.Equal(["ar", "en", "es", "fr"], trait.Name.All.Select(one => one.Language.Code))
        );
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private async Task GivenAsync(params string[] names)
    {
        await using var db = product.Open();
        var (own, now) = (LanguageTag.Parse("en"), TimeProvider.System.GetUtcNow());
        db.Add(Assembly.Found(LocalizedText.Of(own, "Rivers"), LocalizedText.Empty, [own], "UTC", now));
        foreach (var name in names)
        {
            Assert.True(CountryCode.TryParse("AT", out var country));
            var profile = new Profile(LocalizedText.Of(own, name), own) { Countries = [country] };
            db.Add(Organisation.Admit(Slug.From(name), profile, new DateOnly(2020, 1, 2), now));
        }
        await db.SaveChangesAsync(Stop);
        await WorkAsync();
    }

    private async Task ChangeAsync(Action<Assembly> change)
    {
        await using var db = product.Open();
        change(await db.Assemblies.SingleAsync(Stop));
        await db.SaveChangesAsync(Stop);
        await WorkAsync();
    }

    private Task<int> WorkAsync() => product.Get<Relay>().DrainAsync(Stop);

    private async Task<List<string>> OrderAsync(string code)
    {
        await using var db = product.Open();
        var language = LanguageTag.Parse(code);
        var rows = await db
            .Placings.Where(row => row.Language == language)
            .OrderBy(row => row.SortKey)
            .Join(db.Organisations, row => row.OrganisationId, row => row.Id, (placing, row) => row.Name)
            .ToListAsync(Stop);
        return [.. rows.Select(name => name.ToString())];
    }
}
