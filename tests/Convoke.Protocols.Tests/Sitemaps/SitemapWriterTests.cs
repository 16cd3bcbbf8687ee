using System.Xml.Linq;
using Convoke.Protocols.Sitemaps;
using Xunit;

namespace Convoke.Protocols.Tests.Sitemaps;

public sealed class SitemapWriterTests
{
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly DateTimeOffset Noon = new(2025, 3, 14, 14, 0, 0, TimeSpan.FromHours(2));

    [Fact]
    public void Pages_are_written_as_the_kept_file_has_it()
    {
        var call = new SitemapPage(Url("/en/calls/day-of-action"), Noon)
        {
            Alternates = [new("en", Url("/en/calls/day-of-action")), new("ar", Url("/ar/calls/يوم-الأنهار"))],
            DefaultUrl = Url("/en/calls/day-of-action"),
        };

        var bytes = Write([call, new(Url("/en/about?a=1&b=2"))]);

        Golden.Matches(bytes, "Sitemaps/golden/sitemap.xml");
    }

    [Fact]
    public void An_index_names_its_files()
    {
        using var stream = new MemoryStream();

        SitemapWriter.WriteIndex([new(Url("/sitemap-1.xml"), Noon), new(Url("/sitemap-2.xml"))], stream);

        Golden.Matches(stream.ToArray(), "Sitemaps/golden/index.xml");
    }

    [Fact]
    public void A_file_without_pages_is_a_sitemap_still()
    {
        var bytes = Write([]);

        var root = XDocument.Load(new MemoryStream(bytes)).Root!;

        Assert.Equal(Sitemap + "urlset", root.Name);
        Assert.Empty(root.Elements());
    }

    [Fact]
    public void More_pages_than_search_engines_take_are_refused()
    {
        var pages = Enumerable.Repeat(new SitemapPage(Url("/en/")), SitemapWriter.MaxEntries);

        var bytes = Write(pages);

        Assert.Equal(SitemapWriter.MaxEntries, XDocument.Load(new MemoryStream(bytes)).Root!.Elements().Count());
        Assert.Throws<InvalidOperationException>(() => Write(pages.Append(new SitemapPage(Url("/ar/")))));
    }

    [Fact]
    public void More_bytes_than_search_engines_take_are_refused()
    {
        var page = new SitemapPage(Url("/" + new string('a', 2_000)));

        var writing = () => SitemapWriter.Write(Enumerable.Repeat(page, 30_000), Stream.Null);

        Assert.Throws<InvalidOperationException>(writing);
    }

    private static Uri Url(string path) => new("https://rivers.example.org" + path);

    private static byte[] Write(IEnumerable<SitemapPage> pages)
    {
        using var stream = new MemoryStream();
        SitemapWriter.Write(pages, stream);
        return stream.ToArray();
    }
}
