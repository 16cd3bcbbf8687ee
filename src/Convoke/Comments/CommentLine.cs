using System.Collections.Concurrent;
using Convoke.Data;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Comments;

/// <summary>
/// Writes comments down once, those of many requests in one transaction: whoever comes while others are written waits in a line, and whose turn it
/// is writes for all who wait. Known ones are looked up first; where the database refuses one all the same, each is written by
/// itself. Nobody is answered before the commit.
/// </summary>
public sealed class CommentLine(Databases databases) : IDisposable
{
    private const int MostAtOnce = 50;
    private const int MostTries = 3;
    private readonly ConcurrentQueue<Wish> wishes = new();
    private readonly SemaphoreSlim turn = new(1);

    /// <summary>Who leaves meanwhile is written down all the same.</summary>
    public async Task<Comment> TakeAsync(Func<Comment> make)
    {
        var wish = new Wish(make);
        wishes.Enqueue(wish);
        await turn.WaitAsync();
        try
        {
            while (!wish.Kept.Task.IsCompleted)
                await WriteAsync();
        }
        finally
        {
            turn.Release();
        }
        return await wish.Kept.Task;
    }

    public void Dispose() => turn.Dispose();

    private async Task WriteAsync()
    {
        var all = new List<Wish>();
        while (all.Count < MostAtOnce && wishes.TryDequeue(out var wish))
            all.Add(wish);
        try
        {
            await WriteAsync(all);
        }
        catch (Exception problem) when (Outage.Of(problem) is not null)
        {
            all.ForEach(wish => wish.Kept.TrySetException(problem));
        }
        catch (Exception)
        {
            foreach (var wish in all)
                await WriteAloneAsync(wish);
        }
    }

    private async Task WriteAloneAsync(Wish wish)
    {
        for (var attempt = 1; !wish.Kept.Task.IsCompleted; attempt++)
            try
            {
                await WriteAsync([wish]);
            }
            catch (DbUpdateException problem) when (attempt < MostTries && UniqueViolation.Is(problem))
            {
                // somebody wrote the same a moment ago: it is found now
            }
            catch (Exception problem)
            {
                wish.Kept.TrySetException(problem);
            }
    }

    private async Task WriteAsync(IReadOnlyList<Wish> all)
    {
        await using var db = databases.Open();
        using var alone = await db.TurnAsync(CancellationToken.None);
        var made = all.Select(wish => (Wish: wish, Comment: wish.Make())).ToList();
        var kept = await SameAsync(db, [.. made.Select(one => one.Comment)]);
        foreach (var (_, comment) in made)
            if (kept.TryAdd(KeyOf(comment), comment))
                db.Add(comment);
        await db.SaveChangesAsync();
        foreach (var (wish, comment) in made)
            wish.Kept.TrySetResult(kept[KeyOf(comment)]);
    }

    /// <summary>Looked for before, since a refusal by the database is dear and strangers could order them.</summary>
    private static async Task<Dictionary<string, Comment>> SameAsync(ConvokeDb db, IReadOnlyList<Comment> made)
    {
        var entries = made.Select(comment => comment.EntryId).Distinct().ToList();
        var emails = made.Select(comment => comment.EmailIndex).DistinctBy(Hex).ToList();
        var hashes = made.Select(comment => comment.SaidHash).DistinctBy(Hex).ToList();
        var found = await db
            .Comments.AsNoTracking()
            .Where(known => entries.Contains(known.EntryId))
            .Where(known => emails.Contains(known.EmailIndex) && hashes.Contains(known.SaidHash))
            .ToListAsync();
        return found.ToDictionary(KeyOf);
    }

    private static string KeyOf(Comment comment) =>
        $"{comment.EntryId:N} {Hex(comment.EmailIndex)} {Hex(comment.SaidHash)}";

    private static string Hex(byte[]? bytes) => Convert.ToHexString(bytes!);

    /// <summary>A comment that somebody waits for; made anew for each try, since one that failed has lost what it had to tell.</summary>
    private sealed record Wish(Func<Comment> Make)
    {
        public TaskCompletionSource<Comment> Kept { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
