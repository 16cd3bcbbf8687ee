using Convoke.Assemblies;
using Convoke.Data;
using Convoke.Entries;
using Convoke.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Reading;

internal static class EntryQueries<TDb>
    where TDb : ConvokeDb
{
    public static readonly Func<TDb, Task<Assembly?>> Assembly = EF.CompileAsyncQuery(
        (TDb db) => db.Assemblies.AsNoTracking().OrderBy(assembly => assembly.Id).FirstOrDefault()
    );

    public static readonly Func<TDb, LanguageTag, EntryKind, string, Task<FoundText?>> Text = EF.CompileAsyncQuery(
        (TDb db, LanguageTag language, EntryKind kind, string slug) =>
            (
                from claim in db.SlugClaims
                join text in db.Texts on claim.TextId equals text.Id
                join entry in db.Entries on text.EntryId equals entry.Id
                join author in db.Authors on entry.AuthorId equals author.Id into authors
                from author in authors.DefaultIfEmpty()
                join picture in db.Media on entry.PictureId equals picture.Id into pictures
                from picture in pictures.DefaultIfEmpty()
                join discussion in db.Discussions on entry.Id equals discussion.EntryId into discussions
                from discussion in discussions.DefaultIfEmpty()
                where claim.Slug == slug && claim.Language == language && claim.Kind == kind
                select new FoundText(
                    new ShownText(
                        text.Id,
                        text.Language,
                        text.Kind,
                        text.Slug,
                        text.State,
                        text.Title,
                        text.Standfirst,
                        text.Body,
                        text.PictureAlt,
                        text.AddressedPeople,
                        text.Demands,
                        text.Sources,
                        text.RevisedAt,
                        text.VersionNumber,
                        text.VersionHash
                    ),
                    new ShownEntry(
                        entry.Id,
                        entry.Kind,
                        entry.PostedAt,
                        entry.PasswordHash,
                        entry.Places,
                        entry.Number,
                        entry.NumberYear,
                        entry.Until,
                        entry.UrgentUntil,
                        entry.CallsOn,
                        entry.Comments,
                        entry.Pings
                    ),
                    author,
                    picture == null
                        ? null
                        : new ShownPicture(
                            picture.File,
                            picture.Width,
                            picture.Height,
                            picture.Alt,
                            picture.Caption,
                            picture.OriginalAddress
                        ),
                    discussion
                )
            )
                .AsNoTracking()
                .FirstOrDefault()
    );

    public static readonly Func<TDb, string, IAsyncEnumerable<Guid>> EntriesOfSlug = EF.CompileAsyncQuery(
        (TDb db, string slug) =>
            (
                from claim in db.SlugClaims
                join text in db.Texts on claim.TextId equals text.Id
                where claim.Slug == slug
                where text.State == TextState.Public || text.State == TextState.Withdrawn
                select text.EntryId
            )
                .Distinct()
                .OrderBy(entry => entry)
                .Take(10)
    );

    /// <summary>
    /// Each text with each term: they are few, and so one query finds both by their indexes. As two collections of the entry the
    /// database would walk through all filings there are.
    /// </summary>
    public static readonly Func<TDb, Guid, IAsyncEnumerable<TextWithTerm>> Alongside = EF.CompileAsyncQuery(
        (TDb db, Guid id) =>
            from text in db.Texts
            join filing in db.Filings on text.EntryId equals filing.EntryId into filings
            from filing in filings.DefaultIfEmpty()
            join term in db.Terms on filing.TermId equals term.Id into terms
            from term in terms.DefaultIfEmpty()
            where text.EntryId == id && text.State == TextState.Public
            select new TextWithTerm(
                new OtherText(text.Language, text.Kind, text.Slug, text.Title),
                term == null ? null : new FiledUnder(term.Kind, term.Slug, term.Name)
            )
    );

    public static readonly Func<TDb, string, Task<Author?>> Author = EF.CompileAsyncQuery(
        (TDb db, string slug) => db.Authors.AsNoTracking().FirstOrDefault(author => author.Slug == slug)
    );

    public static readonly Func<TDb, IAsyncEnumerable<Term>> Categories = EF.CompileAsyncQuery(
        (TDb db) => db.Terms.AsNoTracking().Where(term => term.Kind == TermKind.Category)
    );

    public static readonly Func<TDb, string, Task<Term?>> Tag = EF.CompileAsyncQuery(
        (TDb db, string slug) =>
            db.Terms.AsNoTracking().FirstOrDefault(term => term.Kind == TermKind.Tag && term.Slug == slug)
    );

    public static readonly Func<TDb, Guid, IAsyncEnumerable<ListedVersion>> Versions = EF.CompileAsyncQuery(
        (TDb db, Guid text) =>
            db
                .EntryVersions.Where(version => version.TextId == text)
                .OrderByDescending(version => version.Number)
                .Select(version => new ListedVersion(version.Number, version.Hash, version.PublishedAt))
    );

    /// <summary>The newest with the hash, and the newest with the other one (null: the one before the first).</summary>
    public static readonly Func<TDb, Guid, string, string?, IAsyncEnumerable<EntryVersion>> Version =
        EF.CompileAsyncQuery(
            (TDb db, Guid text, string hash, string? against) =>
                from version in db.EntryVersions.AsNoTracking()
                let number = db.EntryVersions.Where(v => v.TextId == text && v.Hash == hash).Max(v => (int?)v.Number)
                let other = db.EntryVersions.Where(v => v.TextId == text && v.Hash == against).Max(v => (int?)v.Number)
                where version.TextId == text
                where version.Number == number || version.Number == (against == null ? number - 1 : other)
                select version
        );
}
