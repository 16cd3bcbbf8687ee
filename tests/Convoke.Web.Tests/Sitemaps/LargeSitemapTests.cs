using System.Xml.Linq;
using Convoke.Data;
using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Reading;
using Convoke.Testing;
using Convoke.Web.Endpoints.Sitemaps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Convoke.Web.Tests.Sitemaps;

public sealed class LargeSitemapTests(LargeSitemapTests.Bends site) : IClassFixture<LargeSitemapTests.Bends>
{
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public async Task A_stretch_counts_what_is_protected_and_does_not_tell_it()
    {
        var (reads, english) = (site.Services.GetRequiredService<PublicReads>(), LanguageTag.Parse("en"));

        var first = await reads.MapAsync(Lists.Site, english, DateTimeOffset.MinValue, 0, 2);
        var second = await reads.MapAsync(Lists.Site, english, DateTimeOffset.MinValue, 2, 2);

        Assert.Equal(["bend-1"], first.Select(text => text.Slug));
        Assert.Equal(["bend-3", "bend-4"], second.Select(text => text.Slug));
    }

    [Fact]
    public async Task More_than_one_file_holds_is_divided()
    {
        await site.WithAsync(
            (ConvokeDb db) =>
                db.MonthCounts.ExecuteUpdateAsync(row => row.SetProperty(r => r.Count, SitemapPart.MostEntries + 1))
        );

        var parts = await LocationsAsync("/sitemap.xml");
        var second = await LocationsAsync("/sitemap-2.xml");

        Assert.Equal([1, 2, 3], parts.Select(part => int.Parse(part[^5..^4])));
        Assert.All(parts, part => Assert.StartsWith("http://localhost:5080/sitemap-", part));
        Assert.Equal(3, second.Count);
    }

    private async Task<List<string>> LocationsAsync(string address)
    {
        var file = await site.Client.GetStringAsync(address, TestContext.Current.CancellationToken);
        return [.. XDocument.Parse(file).Descendants(Map + "loc").Select(location => location.Value)];
    }

    /// <summary>Four entries of one month, the second behind a password.</summary>
    public sealed class Bends : TestSite
    {
        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            await FoundAsync("en");
            foreach (var (number, password) in new[] { (1, ""), (2, "password: reeds"), (3, ""), (4, "") })
                await PublishAsync(
                    $"---\nkind: update\nlang: en\ntitle: Bend {number}\ndate: 2026-01-0{number} 09:00\n{password}\n---\nReeds."
                );
        }
    }
}
