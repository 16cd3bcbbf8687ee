using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Protocols.Sitemaps;
using Convoke.Reading;
using Convoke.Web.Reader.Members;

namespace Convoke.Web.Endpoints.Sitemaps;

/// <summary>The first part of the sitemap: everything but the entries.</summary>
internal static class SitemapFirst
{
    private const int MostPages = 10_000;

    /// <summary>Of categories and tags, and of authors: times the languages, a file has room for no more.</summary>
    private const int MostLists = 1_000;

    private static readonly EntryKind[] Sections = [EntryKind.Call, EntryKind.Statement, EntryKind.Update];

    public static async Task<List<SitemapPage>> ReadAsync(
        PublicReads reads,
        Edition edition,
        Dictionary<LanguageTag, List<MonthOf>> months
    )
    {
        var pages = new List<SitemapPage>(InAllLanguages(edition, Address.Home, edition.At("/")));
        foreach (var kind in Sections)
            pages.AddRange(InAllLanguages(edition, language => Address.List(language, kind), null));
        pages.AddRange(Filed(await reads.UsedListsAsync(MostLists), edition));
        if (edition.Site.HasMembers)
            pages.AddRange(await MembersAsync(reads, edition));
        foreach (var language in edition.Site.Languages)
        {
            pages.AddRange(Archives(months[language], language, edition));
            pages.AddRange(
                (await reads.MapAsync(Lists.Pages, language, DateTimeOffset.MinValue, 0, MostPages)).Select(text =>
                    Sitemap.Page(text, edition)
                )
            );
        }
        return pages;
    }

    private static async Task<IEnumerable<SitemapPage>> MembersAsync(PublicReads reads, Edition edition)
    {
        var everybody = new MemberSieve(null, null, null, null);
        var members = await reads.MembersAsync(edition.Site.Languages[0], everybody, 0, MostLists);
        return InAllLanguages(edition, DirectoryWords.Address, null)
            .Concat(
                members.SelectMany(member =>
                    InAllLanguages(edition, language => DirectoryWords.Address(language, member.Slug), null)
                )
            );
    }

    private static IEnumerable<SitemapPage> Filed(UsedLists used, Edition edition) =>
        used
            .Terms.SelectMany(term =>
                InAllLanguages(edition, language => Address.Of(language, term.Kind, term.Slug), null)
            )
            .Concat(
                used.Authors.SelectMany(slug =>
                    InAllLanguages(edition, language => Address.OfAuthor(language, slug), null)
                )
            );

    /// <summary>Months are counted in one language, so an archive has no others to name.</summary>
    private static IEnumerable<SitemapPage> Archives(
        IEnumerable<MonthOf> months,
        LanguageTag language,
        Edition edition
    ) =>
        months
            .Where(month => month.Count > 0)
            .GroupBy(month => month.Year)
            .SelectMany(year =>
                year.Select(month => Address.Month(language, year.Key, month.Month))
                    .Prepend(Address.Year(language, year.Key))
            )
            .Select(address => new SitemapPage(edition.At(address)));

    private static IEnumerable<SitemapPage> InAllLanguages(
        Edition edition,
        Func<LanguageTag, string> address,
        Uri? other
    )
    {
        SitemapAlternate[] all =
        [
            .. edition.Site.Languages.Select(language => new SitemapAlternate(
                language.Code,
                edition.At(address(language))
            )),
        ];
        return all.Select(one => new SitemapPage(one.Url)
        {
            Alternates = all.Length > 1 ? all : [],
            DefaultUrl = all.Length > 1 ? other ?? all[0].Url : null,
        });
    }
}
