using Convoke.Data;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Work;

/// <summary>Work that was given up.</summary>
public static class DeadLetters
{
    /// <summary>Makes one dead row, or all, due now; returns how many.</summary>
    public static async Task<int> RetryAsync(ConvokeDb db, Guid? id, TimeProvider clock, CancellationToken stop)
    {
        var rows = await db.Outbox.Where(row => row.Dead && (id == null || row.Id == id)).ToListAsync(stop);
        rows.ForEach(row => row.Retry(clock.GetUtcNow()));
        await db.SaveChangesAsync(stop);
        return rows.Count;
    }
}
