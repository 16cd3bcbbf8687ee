using Convoke.Assemblies;
using Convoke.Kernel;
using Convoke.Reading;
using Convoke.Web.Endpoints.Sitemaps;
using Xunit;

namespace Convoke.Web.Tests.Sitemaps;

public sealed class SitemapPartTests
{
    private const int Full = SitemapPart.MostEntries;
    private static readonly LanguageTag English = LanguageTag.Parse("en");
    private static readonly AssemblyZone Utc = AssemblyZone.Named("UTC");

    [Fact]
    public void Nothing_has_no_part()
    {
        Assert.Empty(SitemapPart.Of(English, [], Utc));
    }

    [Fact]
    public void A_part_begins_where_the_one_before_is_full()
    {
        MonthOf[] newestFirst = [new(2026, 3, 10), new(2026, 2, 2 * Full), new(2026, 1, Full - 5)];

        var parts = SitemapPart.Of(English, newestFirst, Utc);

        Assert.Equal([("2026-01", 0), ("2026-02", 5), ("2026-02", Full + 5), ("2026-03", 5)], parts.Select(Place));
    }

    [Fact]
    public void What_fits_exactly_begins_no_other_part()
    {
        MonthOf[] newestFirst = [new(2026, 2, 1), new(2026, 1, Full)];

        var parts = SitemapPart.Of(English, newestFirst, Utc).ToList();

        Assert.Equal([("2026-01", 0), ("2026-02", 0)], parts.Select(Place));
        Assert.Single(SitemapPart.Of(English, newestFirst[1..], Utc));
    }

    [Fact]
    public void Parts_that_are_full_stay_as_they_are()
    {
        MonthOf[] before = [new(2026, 1, Full + 7)];
        MonthOf[] after = [new(2026, 2, 90), .. before];

        var parts = SitemapPart.Of(English, after, Utc).Take(2);

        Assert.Equal(SitemapPart.Of(English, before, Utc), parts);
    }

    private static (string, int) Place(SitemapPart part) =>
        (part.Since.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture), part.Skip);
}
