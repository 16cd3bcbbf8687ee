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
                    comment.PostedAt,
                    comment.IsStaff
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

    public static readonly Func<TDb, Guid, string, Task<Comment?>> Answerable = EF.CompileAsyncQuery(
        (TDb db, Guid entry, string publicId) =>
            db
                .Comments.AsNoTracking()
                .FirstOrDefault(comment =>
                    comment.PublicId == publicId && comment.EntryId == entry && comment.State == CommentState.Shown
                )
    );

    /// <summary>
    /// The newest comments before this one, and whether everybody may read the entry. To leave out those they may not, a database would join
    /// first, and make room for each entry there is or sort all comments; asked after the cut, it looks up as many as are wanted.
    /// </summary>
    public static readonly Func<TDb, LanguageTag, DateTimeOffset, Guid, int, IAsyncEnumerable<NewestComment>> Newest =
        EF.CompileAsyncQuery(
            (TDb db, LanguageTag language, DateTimeOffset at, Guid id, int take) =>
                (
                    from comment in db
                        .Comments.Where(c => c.Language == language && c.State == CommentState.Shown)
                        .Where(c => c.PostedAt <= at && (c.PostedAt < at || c.Id < id))
                        .OrderByDescending(c => c.PostedAt)
                        .ThenByDescending(c => c.Id)
                        .Take(take)
                    join entry in db.Entries on comment.EntryId equals entry.Id
                    join text in db.Texts
                        on new { comment.EntryId, comment.Language } equals new { text.EntryId, text.Language }
                    join parent in db.Comments.Where(above => above.State == CommentState.Shown)
                        on comment.ParentId equals parent.Id
                        into parents
                    from parent in parents.DefaultIfEmpty()
                    orderby comment.PostedAt descending, comment.Id descending
                    select new NewestComment(
                        new FedComment(
                            comment,
                            parent.PublicId,
                            text.Id,
                            text.Kind,
                            text.Slug,
                            text.Language,
                            text.Title
                        ),
                        text.State == TextState.Public && entry.PasswordHash == null
                    )
                ).AsNoTracking()
        );

    /// <summary>The newest under one entry, each with the public id of the one it answers.</summary>
    public static readonly Func<TDb, Guid, int, IAsyncEnumerable<AnsweringComment>> NewestUnder = EF.CompileAsyncQuery(
        (TDb db, Guid entry, int take) =>
            (
                from comment in db.Comments
                join parent in db.Comments.Where(above => above.State == CommentState.Shown)
                    on comment.ParentId equals parent.Id
                    into parents
                from parent in parents.DefaultIfEmpty()
                where comment.EntryId == entry && comment.State == CommentState.Shown
                orderby comment.PostedAt descending, comment.Id descending
                select new AnsweringComment(comment, parent.PublicId)
            )
                .AsNoTracking()
                .Take(take)
    );
}

internal sealed record CommentPlace(Guid Entry, int Page);

internal sealed record NewestComment(FedComment Fed, bool IsForAll);

internal sealed record AnsweringComment(Comment Comment, string? ParentPublicId);
