using System.Xml.Linq;
using Convoke.Data;
using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Testing;
using Convoke.Web.Endpoints.Sitemaps;
using Xunit;

namespace Convoke.Web.Tests.Sitemaps;

public sealed class LargeSitemapTests(TestSite site) : IClassFixture<TestSite>
{
    private const int Entries = SitemapPart.MostEntries + 3;
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public async Task More_than_one_file_holds_is_divided_and_nothing_is_lost()
    {
        await site.FoundAsync("en");
        await site.WithAsync((ConvokeDb db) => FillAsync(db));
        await site.SettleAsync();

        var parts = await LocationsAsync("/sitemap.xml");
        var found = new List<string>();
        foreach (var part in parts)
            found.AddRange(await LocationsAsync(new Uri(part).PathAndQuery));

        Assert.Equal(3, parts.Count);
        Assert.Equal(SitemapPart.MostEntries, (await LocationsAsync("/sitemap-2.xml")).Count);
        Assert.Equal(Entries, found.Count(address => address.Contains("/en/updates/")));
        Assert.Equal(found.Count, found.Distinct().Count());
    }

    private Task<int> FillAsync(ConvokeDb db)
    {
        var now = site.Clock.GetUtcNow();
        for (var i = 0; i < Entries; i++)
        {
            var entry = Entry.Begin(EntryKind.Update, now);
            var words = new Wording($"Bend {i}", "", "", TextFormat.Markdown);
            var text = entry.Write(LanguageTag.Parse("en"), words, SafeHtml.Empty, now);
            text.Take($"bend-{i}");
            text.Publish(now, now.AddHours(-i));
            db.Add(entry);
        }
        return db.SaveChangesAsync();
    }

    private async Task<List<string>> LocationsAsync(string address)
    {
        var file = await site.Client.GetStringAsync(address, TestContext.Current.CancellationToken);
        return [.. XDocument.Parse(file).Descendants(Map + "loc").Select(location => location.Value)];
    }
}
