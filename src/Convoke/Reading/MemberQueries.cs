using Convoke.Data;
using Convoke.Kernel;
using Convoke.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Reading;

/// <summary>What the directory of organisations needs.</summary>
internal static class MemberQueries<TDb>
    where TDb : ConvokeDb
{
    public static readonly Func<TDb, IAsyncEnumerable<Trait>> Traits = EF.CompileAsyncQuery(
        (TDb db) => db.Traits.OrderBy(trait => trait.Place).ThenBy(trait => trait.Id).AsNoTracking()
    );

    public static readonly Func<TDb, IAsyncEnumerable<MarkCount>> MarkCounts = EF.CompileAsyncQuery(
        (TDb db) => db.Marks.GroupBy(mark => mark.Key).Select(marks => new MarkCount(marks.Key, marks.Count()))
    );

    public static readonly Func<
        TDb,
        LanguageTag,
        string?,
        string?,
        string?,
        string?,
        int,
        int,
        IAsyncEnumerable<ListedMember>
    > Members = EF.CompileAsyncQuery(
        (
            TDb db,
            LanguageTag language,
            string? kind,
            string? region,
            string? country,
            string? theme,
            int skip,
            int take
        ) =>
            from placing in db
                .Placings.Where(row => row.Language == language)
                .Where(row =>
                    kind == null || db.Marks.Any(m => m.Key == kind && m.OrganisationId == row.OrganisationId)
                )
                .Where(row =>
                    region == null || db.Marks.Any(m => m.Key == region && m.OrganisationId == row.OrganisationId)
                )
                .Where(row =>
                    country == null || db.Marks.Any(m => m.Key == country && m.OrganisationId == row.OrganisationId)
                )
                .Where(row =>
                    theme == null || db.Marks.Any(m => m.Key == theme && m.OrganisationId == row.OrganisationId)
                )
                .OrderBy(row => row.SortKey)
                .ThenBy(row => row.OrganisationId)
                .Skip(skip)
                .Take(take)
            join row in db.Organisations on placing.OrganisationId equals row.Id
            orderby placing.SortKey, placing.OrganisationId
            select new ListedMember(
                row.Slug,
                row.Name,
                row.OwnLanguage,
                row.KindId,
                row.RegionId,
                row.Countries,
                row.Languages,
                row.Themes,
                row.Site,
                row.MemberSince
            )
    );

    public static readonly Func<TDb, LanguageTag, string?, string?, string?, string?, Task<int>> Count =
        EF.CompileAsyncQuery(
            (TDb db, LanguageTag language, string? kind, string? region, string? country, string? theme) =>
                db
                    .Placings.Where(row => row.Language == language)
                    .Where(row =>
                        kind == null || db.Marks.Any(m => m.Key == kind && m.OrganisationId == row.OrganisationId)
                    )
                    .Where(row =>
                        region == null || db.Marks.Any(m => m.Key == region && m.OrganisationId == row.OrganisationId)
                    )
                    .Where(row =>
                        country == null || db.Marks.Any(m => m.Key == country && m.OrganisationId == row.OrganisationId)
                    )
                    .Where(row =>
                        theme == null || db.Marks.Any(m => m.Key == theme && m.OrganisationId == row.OrganisationId)
                    )
                    .Count()
        );

    public static readonly Func<TDb, string, Task<FoundMember?>> Member = EF.CompileAsyncQuery(
        (TDb db, string slug) =>
            (
                from row in db.Organisations
                join author in db.Authors on row.AuthorId equals author.Id into authors
                from author in authors.DefaultIfEmpty()
                where row.Slug == slug
                select new FoundMember(
                    row.Id,
                    row.State,
                    new ListedMember(
                        row.Slug,
                        row.Name,
                        row.OwnLanguage,
                        row.KindId,
                        row.RegionId,
                        row.Countries,
                        row.Languages,
                        row.Themes,
                        row.Site,
                        row.MemberSince
                    ),
                    row.About,
                    row.MemberUntil,
                    row.AuthorId,
                    author.Slug
                )
            ).FirstOrDefault()
    );

    public static readonly Func<TDb, Task<bool>> HasMembers = EF.CompileAsyncQuery((TDb db) => db.Placings.Any());
}
