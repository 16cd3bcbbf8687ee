using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;

namespace Convoke.Browser.Tests;

/// <summary>Every kind of page of the site in each of the eight states: two languages, two widths, light and dark.</summary>
public sealed class AxeTests(Chromium chromium, SampleSite site)
{
    private const string Nothing = "/nothing-here";

    private static readonly string[] Pages =
    [
        "/{0}/",
        "/{0}/calls",
        "/{0}/updates",
        "{call}",
        "{call}?comments=2",
        "{call}/versions",
        "{version}",
        "{update}",
        "{protected}",
        "/{0}/about",
        "/{0}/archive",
        "/{0}/category/water-law",
        "/{0}/tag/outfalls",
        "/{0}/author/drafting-group",
        "/{0}/members",
        "/{0}/members?view=table&region=europe",
        "/{0}/members/pegelwacht",
        "/{0}/members/apply",
        "{month}",
        "/{0}" + Nothing,
    ];

    [Theory, InlineData("en"), InlineData("ar")]
    public async Task No_page_has_a_violation(string language)
    {
        var reader = new Reader(language, 1280, ColorScheme.Light, true);
        var page = await chromium.NewPageAsync(reader.Window(site));
        var found = new List<string>();

        foreach (var address in await AddressesAsync(language))
        {
            var answer = await page.GotoAsync(address);
            var status = address.EndsWith(Nothing, StringComparison.Ordinal) ? 404 : 200;
            if (answer?.Status != status)
                found.Add($"{address} answers {answer?.Status}");
            found.AddRange(await EightStates.LookAsync(page, language));
        }

        Assert.Empty(found);
    }

    private async Task<List<string>> AddressesAsync(string language)
    {
        var reads = (Reading.PublicReads)site.Services.GetService(typeof(Reading.PublicReads))!;
        var tag = Convoke.Kernel.LanguageTag.Parse(language);
        var text = await site.WithAsync(db =>
            db.Discussions.OrderByDescending(discussion => discussion.Comments)
                .SelectMany(discussion => db.Texts.Where(t => t.EntryId == discussion.EntryId && t.Language == tag))
                .AsNoTracking()
                .FirstAsync()
        );
        var updates = await reads.ListAsync(
            Convoke.Entries.Lists.Of(Convoke.Entries.EntryKind.Update),
            tag,
            null,
            0,
            50
        );
        var posted = updates[0].PostedAt;
        var known = new Dictionary<string, string>
        {
            ["{call}"] = text.Address,
            ["{version}"] = $"{text.Address}/versions/{text.VersionHash}",
            ["{update}"] = updates.First(item => !item.IsProtected).Address,
            ["{protected}"] = updates.First(item => item.IsProtected).Address,
            ["{month}"] = Convoke.Entries.Address.Month(tag, posted.Year, posted.Month),
        };
        return
        [
            .. Pages.Select(page =>
                known.Aggregate(
                    page.Replace("{0}", language, StringComparison.Ordinal),
                    (made, pair) => made.Replace(pair.Key, pair.Value, StringComparison.Ordinal)
                )
            ),
        ];
    }
}
