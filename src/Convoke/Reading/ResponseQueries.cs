using Convoke.Comments;
using Convoke.Data;
using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Linkbacks;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Reading;

internal static class ResponseQueries<TDb>
    where TDb : ConvokeDb
{
    /// <summary>More pings than this are not listed; the page says how many there are.</summary>
    private const int MostPings = 100;

    /// <summary>No page is given more, so none is cut.</summary>
    private const int MostOnPage = Paging.MostOnPage;

    public static readonly Func<TDb, Guid, int, IAsyncEnumerable<ShownComment>> Comments = EF.CompileAsyncQuery(
        (TDb db, Guid entry, int page) =>
            db
                .Comments.Where(comment =>
                    comment.EntryId == entry && comment.State == CommentState.Shown && comment.Page == page
                )
                .OrderBy(comment => comment.Path)
                .Take(MostOnPage)
                .Select(comment => new ShownComment(
                    comment.PublicId,
                    comment.Path,
                    comment.Language,
                    comment.Name,
                    comment.Site,
                    comment.Body,
                    comment.PostedAt
                ))
    );

    public static readonly Func<TDb, Guid, IAsyncEnumerable<Linkback>> Pings = EF.CompileAsyncQuery(
        (TDb db, Guid entry) =>
            db
                .Linkbacks.AsNoTracking()
                .Where(ping => ping.EntryId == entry && ping.State == CommentState.Shown)
                .OrderByDescending(ping => ping.PostedAt)
                .ThenByDescending(ping => ping.Id)
                .Take(MostPings)
    );

    /// <summary>None under an entry that is protected: the address must not tell that somebody answered.</summary>
    public static readonly Func<TDb, string, Task<CommentPlace?>> Place = EF.CompileAsyncQuery(
        (TDb db, string publicId) =>
            (
                from comment in db.Comments
                join entry in db.Entries on comment.EntryId equals entry.Id
                where comment.PublicId == publicId && comment.State == CommentState.Shown
                where entry.PasswordHash == null
                select new CommentPlace(comment.EntryId, comment.Page)
            ).FirstOrDefault()
    );

    /// <summary>Comments under entries that everybody may read, newest first.</summary>
    public static readonly Func<TDb, LanguageTag, int, IAsyncEnumerable<FedComment>> SiteFeed = EF.CompileAsyncQuery(
        (TDb db, LanguageTag language, int take) =>
            (
                from comment in db.Comments
                join entry in db.Entries on comment.EntryId equals entry.Id
                join text in db.Texts
                    on new { comment.EntryId, comment.Language } equals new { text.EntryId, text.Language }
                join parent in db.Comments.Where(above => above.State == CommentState.Shown)
                    on comment.ParentId equals parent.Id
                    into parents
                from parent in parents.DefaultIfEmpty()
                where comment.Language == language && comment.State == CommentState.Shown
                where text.State == TextState.Public && entry.PasswordHash == null
                orderby comment.PostedAt descending, comment.Id descending
                select new FedComment(
                    comment,
                    parent.PublicId,
                    text.Id,
                    text.Kind,
                    text.Slug,
                    text.Language,
                    text.Title
                )
            )
                .AsNoTracking()
                .Take(take)
    );

    public static readonly Func<TDb, Guid, LanguageTag, int, IAsyncEnumerable<FedComment>> EntryFeed =
        EF.CompileAsyncQuery(
            (TDb db, Guid id, LanguageTag language, int take) =>
                (
                    from comment in db.Comments
                    join text in db.Texts on comment.EntryId equals text.EntryId
                    join parent in db.Comments.Where(above => above.State == CommentState.Shown)
                        on comment.ParentId equals parent.Id
                        into parents
                    from parent in parents.DefaultIfEmpty()
                    where comment.EntryId == id && comment.State == CommentState.Shown && text.Language == language
                    orderby comment.PostedAt descending, comment.Id descending
                    select new FedComment(
                        comment,
                        parent.PublicId,
                        text.Id,
                        text.Kind,
                        text.Slug,
                        text.Language,
                        text.Title
                    )
                )
                    .AsNoTracking()
                    .Take(take)
        );
}

internal sealed record CommentPlace(Guid Entry, int Page);
