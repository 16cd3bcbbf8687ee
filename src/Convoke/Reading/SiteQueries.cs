using Convoke.Data;
using Convoke.Entries;
using Convoke.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Reading;

/// <summary>What the sitemap and the addresses of a former site need.</summary>
internal static class SiteQueries<TDb>
    where TDb : ConvokeDb
{
    /// <summary>Oldest first; what is left out as protected is counted all the same, or parts of the list would not join.</summary>
    public static readonly Func<TDb, Guid, LanguageTag, DateTimeOffset, int, int, IAsyncEnumerable<MappedText>> Map =
        EF.CompileAsyncQuery(
            (TDb db, Guid list, LanguageTag language, DateTimeOffset since, int skip, int take) =>
                from listing in db
                    .Listings.Where(l => l.List == list && l.Language == language && l.PostedAt >= since)
                    .OrderBy(l => l.PostedAt)
                    .ThenBy(l => l.TextId)
                    .Skip(skip)
                    .Take(take)
                join text in db.Texts on listing.TextId equals text.Id
                join entry in db.Entries on text.EntryId equals entry.Id
                where text.State == TextState.Public && entry.PasswordHash == null
                orderby listing.PostedAt, listing.TextId
                select new MappedText(
                    text.Language,
                    text.Kind,
                    text.Slug,
                    text.RevisedAt ?? listing.PostedAt,
                    entry
                        .Texts.Where(other => other.State == TextState.Public)
                        .Select(other => new OtherText(other.Language, other.Kind, other.Slug, ""))
                        .ToList()
                )
        );

    public static readonly Func<TDb, int, IAsyncEnumerable<UsedTerm>> UsedTerms = EF.CompileAsyncQuery(
        (TDb db, int take) =>
            db
                .Terms.Where(term => db.MonthCounts.Any(month => month.List == term.Id && month.Count > 0))
                .OrderBy(term => term.Kind)
                .ThenBy(term => term.Slug)
                .Select(term => new UsedTerm(term.Kind, term.Slug))
                .Take(take)
    );

    public static readonly Func<TDb, int, IAsyncEnumerable<string>> UsedAuthors = EF.CompileAsyncQuery(
        (TDb db, int take) =>
            db
                .Authors.Where(author => db.MonthCounts.Any(month => month.List == author.Id && month.Count > 0))
                .OrderBy(author => author.Slug)
                .Select(author => author.Slug)
                .Take(take)
    );

    public static readonly Func<TDb, string, Task<MovedTo?>> MovedTo = EF.CompileAsyncQuery(
        (TDb db, string path) =>
            db
                .Redirects.Where(redirect => redirect.Path == path)
                .Select(redirect => new MovedTo(redirect.Target, redirect.TargetId))
                .FirstOrDefault()
    );

    public static readonly Func<TDb, Guid, IAsyncEnumerable<MovedText>> MovedTexts = EF.CompileAsyncQuery(
        (TDb db, Guid id) =>
            from text in db.Texts
            join entry in db.Entries on text.EntryId equals entry.Id
            join discussion in db.Discussions on entry.Id equals discussion.EntryId into discussions
            from discussion in discussions.DefaultIfEmpty()
            where text.EntryId == id && text.State == TextState.Public
            select new MovedText(
                text.Language,
                text.Kind,
                text.Slug,
                text.IsSource,
                entry.PasswordHash != null,
                (int?)discussion.Pages ?? 1
            )
    );

    public static readonly Func<TDb, Guid, Task<Term?>> Term = EF.CompileAsyncQuery(
        (TDb db, Guid id) => db.Terms.AsNoTracking().FirstOrDefault(term => term.Id == id)
    );

    public static readonly Func<TDb, Guid, Task<Media.MediaItem?>> Media = EF.CompileAsyncQuery(
        (TDb db, Guid id) => db.Media.AsNoTracking().FirstOrDefault(media => media.Id == id)
    );
}

internal sealed record UsedTerm(TermKind Kind, string Slug);
