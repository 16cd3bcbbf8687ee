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
        var names = await OfNamesAsync([.. found.Select(comment => comment.Name).Where(name => name.Length > 0)], stop);
        var addresses = await OfAddressesAsync(
            [.. found.Where(comment => comment.HasMail).Select(comment => comment.EmailIndex!)],
            stop
        );
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

    private async Task<Dictionary<string, Record>> OfNamesAsync(IReadOnlyList<string> names, CancellationToken stop)
    {
        if (names.Count == 0)
            return [];
        var counted = await Judged()
            .Where(comment => names.Contains(comment.Name))
            .GroupBy(comment => new { comment.Name, comment.State })
            .Select(group => new Counted<string>(group.Key.Name, group.Key.State, group.Count()))
            .ToListAsync(stop);
        return Sum(counted, name => name);
    }

    private async Task<Dictionary<string, Record>> OfAddressesAsync(IReadOnlyList<byte[]> found, CancellationToken stop)
    {
        if (found.Count == 0)
            return [];
        var counted = await Judged()
            .Where(comment => found.Contains(comment.EmailIndex!))
            .GroupBy(comment => new { comment.EmailIndex, comment.State })
            .Select(group => new Counted<byte[]>(group.Key.EmailIndex!, group.Key.State, group.Count()))
            .ToListAsync(stop);
        return Sum(counted, Hex);
    }

    private IQueryable<Comment> Judged() =>
        db.Comments.Where(comment => comment.State == CommentState.Shown || comment.State == CommentState.Spam);

    private static Dictionary<string, Record> Sum<T>(IEnumerable<Counted<T>> counted, Func<T, string> key) =>
        counted
            .GroupBy(one => key(one.Key))
            .ToDictionary(
                group => group.Key,
                group => new Record(
                    group.Where(one => one.State is CommentState.Shown).Sum(one => one.Count),
                    group.Where(one => one.State is CommentState.Spam).Sum(one => one.Count)
                )
            );

    private static string Hex(byte[]? index) => Convert.ToHexString(index ?? []);

    private sealed record Counted<T>(T Key, CommentState State, int Count);
}
