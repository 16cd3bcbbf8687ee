using System.Net;
using System.Xml.Linq;
using Convoke.Web.Tests.Feeds;
using Xunit;

namespace Convoke.Web.Tests.Sitemaps;

public sealed class SitemapTests(FeedSite site) : IClassFixture<FeedSite>
{
    private const string Root = "http://localhost:5080";
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    [Fact]
    public async Task The_sitemap_names_every_public_page_once()
    {
        var addresses = await AddressesAsync("/sitemap.xml");

        Assert.Equal(addresses.Distinct(), addresses);
        Assert.Contains($"{Root}/en/", addresses);
        Assert.Contains($"{Root}/ar/updates", addresses);
        Assert.Contains($"{Root}/en/the-bank", addresses);
        Assert.Contains($"{Root}/en/category/wells", addresses);
        Assert.Contains($"{Root}/ar/tag/sampling", addresses);
        Assert.Contains($"{Root}/en/author/measuring-group", addresses);
        Assert.Contains($"{Root}/en/{site.Clock.GetUtcNow().AddDays(-5):yyyy}", addresses);
        Assert.Contains($"{Root}/en/{site.Clock.GetUtcNow().AddDays(-5):yyyy/MM}", addresses);
        Assert.Contains($"{Root}/en/calls/{site.Call.Slug}", addresses);
        Assert.Contains($"{Root}{site.Translation.Address}", addresses);
    }

    [Fact]
    public async Task Each_of_them_is_there_and_wants_to_be_found()
    {
        foreach (var address in await AddressesAsync("/sitemap.xml"))
        {
            var page = await site.Client.GetStringAsync(address, TestContext.Current.CancellationToken);

            Assert.DoesNotContain("content=\"noindex\"", page);
            Assert.Contains($"<link rel=\"canonical\" href=\"{address}\">", page);
        }
    }

    [Fact]
    public async Task What_strangers_may_not_read_is_not_in_it()
    {
        var map = string.Concat(await AddressesAsync("/sitemap.xml"));

        Assert.All(
            [site.Protected.Slug, "draft", "private", "tomorrow", "withdrawn"],
            slug => Assert.DoesNotContain($"/{slug}", map)
        );
    }

    [Fact]
    public async Task A_page_names_its_other_languages()
    {
        var page = (await site.XmlAsync("/sitemap.xml"))
            .Elements(Map + "url")
            .Single(url => url.Element(Map + "loc")!.Value.EndsWith(site.Call.Slug, StringComparison.Ordinal));

        var languages = page.Elements(Xhtml + "link")
            .ToDictionary(link => (string)link.Attribute("hreflang")!, link => (string)link.Attribute("href")!);

        Assert.Equal(["en", "ar", "x-default"], languages.Keys);
        Assert.Equal($"{Root}{site.Translation.Address}", languages["ar"]);
        Assert.Equal(languages["en"], languages["x-default"]);
        Assert.NotNull(page.Element(Map + "lastmod"));
    }

    [Fact]
    public async Task The_parts_together_are_the_whole()
    {
        var whole = await AddressesAsync("/sitemap.xml");

        string[] parts =
        [
            .. await AddressesAsync("/sitemap-1.xml"),
            .. await AddressesAsync("/sitemap-2.xml"),
            .. await AddressesAsync("/sitemap-3.xml"),
        ];

        Assert.Equal(whole, parts);
    }

    [Theory]
    [InlineData("/sitemap-0.xml")]
    [InlineData("/sitemap-4.xml")]
    [InlineData("/sitemap-x.xml")]
    [InlineData("/sitemap-99999999999.xml")]
    public async Task There_are_no_other_parts(string address)
    {
        using var answer = await site.AskAsync(HttpMethod.Get, address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Robots_are_told_of_the_sitemap_and_of_what_is_not_for_them()
    {
        var lines = (await site.Client.GetStringAsync("/robots.txt", TestContext.Current.CancellationToken)).Split(
            '\n'
        );

        Assert.Contains($"Sitemap: {Root}/sitemap.xml", lines);
        Assert.Contains("Disallow: /office", lines);
        Assert.DoesNotContain("Disallow: /me", lines); // would shut out /media
    }

    private async Task<List<string>> AddressesAsync(string address) =>
        [.. (await site.XmlAsync(address)).Elements(Map + "url").Select(url => url.Element(Map + "loc")!.Value)];
}
