using Convoke.Data;
using Convoke.Entries;
using Convoke.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Reading;

internal static class ListQueries<TDb>
    where TDb : ConvokeDb
{
    /// <summary>What is skipped is skipped in the index alone: joined first, a month of thousands would cost three look-ups for each.</summary>
    public static readonly Func<TDb, Guid, LanguageTag, DateTimeOffset, int, int, IAsyncEnumerable<ListedText>> List =
        EF.CompileAsyncQuery(
            (TDb db, Guid list, LanguageTag language, DateTimeOffset before, int skip, int take) =>
                from listing in db
                    .Listings.Where(l => l.List == list && l.Language == language && l.PostedAt < before)
                    .OrderByDescending(l => l.PostedAt)
                    .ThenByDescending(l => l.TextId)
                    .Skip(skip)
                    .Take(take)
                join text in db.Texts on listing.TextId equals text.Id
                join entry in db.Entries on text.EntryId equals entry.Id
                join author in db.Authors on entry.AuthorId equals author.Id into authors
                from author in authors.DefaultIfEmpty()
                orderby listing.PostedAt descending, listing.TextId descending
                select new ListedText(
                    text.Id,
                    text.Language,
                    text.Kind,
                    text.Slug,
                    text.Title,
                    text.Standfirst,
                    listing.PostedAt,
                    entry.PasswordHash != null,
                    entry.Number,
                    entry.NumberYear,
                    entry.Until,
                    entry.UrgentUntil,
                    author.Slug,
                    author.Name,
                    text.EntryId
                )
        );

    public static readonly Func<TDb, Guid, LanguageTag, DateTimeOffset, Guid, IAsyncEnumerable<ListedText>> Neighbours =
        EF.CompileAsyncQuery(
            (TDb db, Guid list, LanguageTag language, DateTimeOffset at, Guid id) =>
                from listing in db
                    .Listings.Where(l =>
                        l.List == list
                        && l.Language == language
                        && l.PostedAt <= at
                        && (l.PostedAt < at || l.TextId < id)
                    )
                    .OrderByDescending(l => l.PostedAt)
                    .ThenByDescending(l => l.TextId)
                    .Take(1)
                    .Concat(
                        db.Listings.Where(l =>
                                l.List == list
                                && l.Language == language
                                && l.PostedAt >= at
                                && (l.PostedAt > at || l.TextId > id)
                            )
                            .OrderBy(l => l.PostedAt)
                            .ThenBy(l => l.TextId)
                            .Take(1)
                    )
                join text in db.Texts on listing.TextId equals text.Id
                select new ListedText(
                    text.Id,
                    text.Language,
                    text.Kind,
                    text.Slug,
                    text.Title,
                    "",
                    listing.PostedAt,
                    false,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    text.EntryId
                )
        );

    public static readonly Func<TDb, Guid, Task<bool>> IsUsed = EF.CompileAsyncQuery(
        (TDb db, Guid list) => db.Listings.Any(listing => listing.List == list)
    );

    public static readonly Func<TDb, Guid, LanguageTag, IAsyncEnumerable<MonthOf>> Months = EF.CompileAsyncQuery(
        (TDb db, Guid list, LanguageTag language) =>
            db
                .MonthCounts.Where(count => count.List == list && count.Language == language)
                .OrderByDescending(count => count.Year)
                .ThenByDescending(count => count.Month)
                .Select(count => new MonthOf(count.Year, count.Month, count.Count))
    );

    public static readonly Func<TDb, Guid, LanguageTag, int, IAsyncEnumerable<FedText>> Feed = EF.CompileAsyncQuery(
        (TDb db, Guid list, LanguageTag language, int take) =>
            (
                from listing in db.Listings
                join text in db.Texts on listing.TextId equals text.Id
                join entry in db.Entries on text.EntryId equals entry.Id
                join author in db.Authors on entry.AuthorId equals author.Id into authors
                from author in authors.DefaultIfEmpty()
                join picture in db.Media on entry.PictureId equals picture.Id into pictures
                from picture in pictures.DefaultIfEmpty()
                join discussion in db.Discussions on entry.Id equals discussion.EntryId into discussions
                from discussion in discussions.DefaultIfEmpty()
                where listing.List == list && listing.Language == language && text.State == TextState.Public
                orderby listing.PostedAt descending, listing.TextId descending
                select new FedText(text, entry, author, picture, discussion)
            )
                .AsNoTracking()
                .Take(take)
    );
}
