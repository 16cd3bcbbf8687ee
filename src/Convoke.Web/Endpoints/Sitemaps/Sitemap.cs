using System.Globalization;
using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Protocols.Sitemaps;
using Convoke.Reading;
using Convoke.Web.Hosting;
using Convoke.Web.Reader;
using Convoke.Work;

namespace Convoke.Web.Endpoints.Sitemaps;

/// <summary>
/// The pages search engines may know of: one file while they are few, else an index of parts. The first part holds the homes,
/// the lists, the archives and the pages of the assembly, the others the entries by language.
/// </summary>
internal static class Sitemap
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sitemap.xml", WholeAsync);
        routes.MapGet("/sitemap-{number:int}.xml", PartAsync);
    }

    private static async Task<IResult> WholeAsync(HttpContext context, PublicReads reads)
    {
        var edition = Edition.Of(context);
        var months = await MonthsAsync(reads, edition.Site);
        var parts = Parts(months, edition.Site);
        Keep(context);
        if (months.Values.SelectMany(all => all).Sum(month => month.Count) > SitemapPart.MostEntries)
            return Index(parts.Count + 1, edition);
        var pages = await SitemapFirst.ReadAsync(reads, edition, months);
        foreach (var part in parts)
            pages.AddRange(await EntriesAsync(reads, edition, part));
        return Document.Of(SitemapWriter.MediaTypeHeader, output => SitemapWriter.Write(pages, output));
    }

    private static async Task<IResult> PartAsync(HttpContext context, PublicReads reads, int number)
    {
        var edition = Edition.Of(context);
        var months = await MonthsAsync(reads, edition.Site);
        var parts = Parts(months, edition.Site);
        if (number < 1 || number > parts.Count + 1)
            return Results.NotFound();
        Keep(context);
        var pages =
            number == 1
                ? await SitemapFirst.ReadAsync(reads, edition, months)
                : await EntriesAsync(reads, edition, parts[number - 2]);
        return Document.Of(SitemapWriter.MediaTypeHeader, output => SitemapWriter.Write(pages, output));
    }

    private static void Keep(HttpContext context) => context.KeepPage([Tags.Assembly, Tags.Lists, Tags.Members]);

    private static async Task<Dictionary<LanguageTag, List<MonthOf>>> MonthsAsync(PublicReads reads, SiteNow site)
    {
        var months = new Dictionary<LanguageTag, List<MonthOf>>();
        foreach (var language in site.Languages)
            months[language] = await reads.MonthsAsync(Lists.Site, language);
        return months;
    }

    private static List<SitemapPart> Parts(Dictionary<LanguageTag, List<MonthOf>> months, SiteNow site) =>
        [.. site.Languages.SelectMany(language => SitemapPart.Of(language, months[language], site.Zone))];

    private static Document Index(int count, Edition edition)
    {
        var files = Enumerable
            .Range(1, count)
            .Select(number => edition.At(string.Create(CultureInfo.InvariantCulture, $"/sitemap-{number}.xml")));
        return Document.Of(
            SitemapWriter.MediaTypeHeader,
            output => SitemapWriter.WriteIndex(files.Select(file => new SitemapFile(file)), output)
        );
    }

    private static async Task<List<SitemapPage>> EntriesAsync(PublicReads reads, Edition edition, SitemapPart part) =>
        [
            .. (await reads.MapAsync(Lists.Site, part.Language, part.Since, part.Skip, SitemapPart.MostEntries)).Select(
                text => Page(text, edition)
            ),
        ];

    /// <summary>Only in languages the site speaks: the others are answered by nothing.</summary>
    internal static SitemapPage Page(MappedText text, Edition edition)
    {
        var texts =
            from language in edition.Site.Languages
            join other in text.Texts on language equals other.Language
            select new SitemapAlternate(language.Code, edition.At(other.Address));
        SitemapAlternate[] all = [.. texts];
        return new SitemapPage(edition.At(text.Address), text.ChangedAt)
        {
            Alternates = all.Length > 1 ? all : [],
            DefaultUrl = all.Length > 1 ? all[0].Url : null,
        };
    }
}
