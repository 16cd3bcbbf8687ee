using Convoke.Comments;
using Convoke.Data;
using Convoke.Entries;
using Convoke.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Office.Moderation;

/// <summary>What the pages of moderation ask the database: one query for each question, however many comments stand on the page.</summary>
public sealed class QueueReads(ConvokeDb db)
{
    /// <summary>Nobody is helped by an exact number above this.</summary>
    public const int MostCounted = 1000;

    /// <summary>A count as it is shown: exact up to a thousand.</summary>
    public static string Say(Locales.Words L, int count) =>
        count > MostCounted ? L["{0}+", MostCounted] : L.Numbers.Count(count);

    public async Task<IReadOnlyDictionary<CommentState, int>> CountAsync(CancellationToken stop)
    {
        var counts = await db
            .Assemblies.OrderBy(assembly => assembly.Id)
            .Select(_ => new
            {
                Held = db
                    .Comments.Where(c => c.State == CommentState.Held && c.WithdrawnAt == null)
                    .OrderBy(c => c.Id)
                    .Take(MostCounted + 1)
                    .Count(),
                Shown = db
                    .Comments.Where(c => c.State == CommentState.Shown)
                    .OrderBy(c => c.Id)
                    .Take(MostCounted + 1)
                    .Count(),
                Spam = db
                    .Comments.Where(c => c.State == CommentState.Spam)
                    .OrderBy(c => c.Id)
                    .Take(MostCounted + 1)
                    .Count(),
                Binned = db
                    .Comments.Where(c => c.State == CommentState.Binned && c.WithdrawnAt == null)
                    .OrderBy(c => c.Id)
                    .Take(MostCounted + 1)
                    .Count(),
            })
            .FirstAsync(stop);
        return new Dictionary<CommentState, int>
        {
            [CommentState.Held] = counts.Held,
            [CommentState.Shown] = counts.Shown,
            [CommentState.Spam] = counts.Spam,
            [CommentState.Binned] = counts.Binned,
        };
    }

    /// <summary>These comments, in their order, with all that is shown beside them.</summary>
    public async Task<IReadOnlyList<QueuedComment>> ListAsync(IQueryable<Comment> comments, CancellationToken stop)
    {
        var found = await comments.AsNoTracking().Select(QueuedComment.Of).ToListAsync(stop);
        var texts = await TextsAsync([.. found.Select(comment => comment.EntryId).Distinct()], stop);
        var answered = await AnsweredAsync([.. found.Select(comment => comment.ParentId).OfType<Guid>()], stop);
        var named = found.Where(comment => comment.Name.Length > 0).DistinctBy(comment => comment.Name);
        var names = await OfNamesAsync([.. named.Select(comment => comment.Id)], stop);
        var mailed = found.Where(comment => comment.HasMail).DistinctBy(comment => Hex(comment.EmailIndex));
        var addresses = await OfAddressesAsync([.. mailed.Select(comment => comment.Id)], stop);
        return
        [
            .. found.Select(comment =>
                comment with
                {
                    Text = Best(texts, comment.EntryId, comment.Language),
                    Answers = comment.ParentId is { } parent ? answered.GetValueOrDefault(parent) : null,
                    OfName = names.GetValueOrDefault(comment.Name, Record.None).Without(comment.State),
                    OfAddress = addresses
                        .GetValueOrDefault(comment.HasMail ? Hex(comment.EmailIndex) : "", Record.None)
                        .Without(comment.State),
                }
            ),
        ];
    }

    public Task<List<TitledText>> TextsAsync(IReadOnlyList<Guid> entries, CancellationToken stop) =>
        entries.Count == 0
            ? Task.FromResult(new List<TitledText>())
            : db
                .Texts.AsNoTracking()
                .Where(text => entries.Contains(text.EntryId))
                .OrderByDescending(text => text.IsSource)
                .Select(text => new TitledText(
                    text.EntryId,
                    text.Language,
                    text.Kind,
                    text.Slug,
                    text.Title,
                    text.State == TextState.Public
                ))
                .ToListAsync(stop);

    public static TitledText? Best(IEnumerable<TitledText> texts, Guid entry, LanguageTag language) =>
        texts
            .Where(text => text.EntryId == entry)
            .OrderByDescending(text => text.Language == language)
            .ThenByDescending(text => text.IsPublic)
            .FirstOrDefault();

    private async Task<Dictionary<Guid, AnsweredComment>> AnsweredAsync(
        IReadOnlyList<Guid> ids,
        CancellationToken stop
    ) =>
        ids.Count == 0
            ? []
            : await db
                .Comments.AsNoTracking()
                .Where(comment => ids.Contains(comment.Id))
                .Select(comment => new AnsweredComment(comment.Id, comment.PublicId, comment.Name, comment.Body))
                .ToDictionaryAsync(comment => comment.Id, stop);

    /// <summary>Counted as far as it is shown, by one comment of each name: some names are borne by a million.</summary>
    private async Task<Dictionary<string, Record>> OfNamesAsync(IReadOnlyList<Guid> ones, CancellationToken stop) =>
        ones.Count == 0
            ? []
            : await db
                .Comments.Where(comment => ones.Contains(comment.Id))
                .Select(comment => new
                {
                    comment.Name,
                    Approved = db
                        .Comments.Where(c => c.Name == comment.Name && c.State == CommentState.Shown)
                        .OrderBy(c => c.State)
                        .Take(Record.Most)
                        .Count(),
                    Spam = db
                        .Comments.Where(c => c.Name == comment.Name && c.State == CommentState.Spam)
                        .OrderBy(c => c.State)
                        .Take(Record.Most)
                        .Count(),
                })
                .ToDictionaryAsync(found => found.Name, found => new Record(found.Approved, found.Spam), stop);

    private async Task<Dictionary<string, Record>> OfAddressesAsync(IReadOnlyList<Guid> ones, CancellationToken stop) =>
        ones.Count == 0
            ? []
            : await db
                .Comments.Where(comment => ones.Contains(comment.Id))
                .Select(comment => new
                {
                    comment.EmailIndex,
                    Approved = db
                        .Comments.Where(c => c.EmailIndex == comment.EmailIndex && c.State == CommentState.Shown)
                        .OrderBy(c => c.State)
                        .Take(Record.Most)
                        .Count(),
                    Spam = db
                        .Comments.Where(c => c.EmailIndex == comment.EmailIndex && c.State == CommentState.Spam)
                        .OrderBy(c => c.State)
                        .Take(Record.Most)
                        .Count(),
                })
                .ToDictionaryAsync(
                    found => Hex(found.EmailIndex),
                    found => new Record(found.Approved, found.Spam),
                    stop
                );

    private static string Hex(byte[]? index) => Convert.ToHexString(index ?? []);
}
