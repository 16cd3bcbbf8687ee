using Microsoft.EntityFrameworkCore;

namespace Convoke.Data;

/// <summary>
/// Contexts that only read, each kept from one question to the next: a page asks a handful, and making a context and opening its
/// connection for each would cost as much as some of the answers. They follow nothing they read: it would pile up, and be told again when
/// it is no longer so.
/// </summary>
internal sealed class Readers<TDb>(Func<TDb> open) : IAsyncDisposable
    where TDb : ConvokeDb
{
    private const int MostKept = 8;
    private readonly Lock turn = new();
    private readonly Stack<TDb> idle = new();

    public async Task<T> AskAsync<T>(Func<TDb, Task<T>> question)
    {
        var db = Take() ?? Open();
        try
        {
            var answer = await question(db);
            if (Keep(db))
                db = null;
            return answer;
        }
        finally
        {
            // One whose question failed may be broken, and the next would find it so.
            if (db is not null)
                await db.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        while (Take() is { } db)
            await db.DisposeAsync();
    }

    private TDb Open()
    {
        var db = open();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return db;
    }

    private TDb? Take()
    {
        lock (turn)
            return idle.TryPop(out var db) ? db : null;
    }

    private bool Keep(TDb db)
    {
        lock (turn)
        {
            if (idle.Count == MostKept)
                return false;
            idle.Push(db);
            return true;
        }
    }
}
