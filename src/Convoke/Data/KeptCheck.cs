using Convoke.Safety;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Data;

/// <summary>The value by which the database knows its keys again; there is one row.</summary>
public sealed class KeptCheck
{
    private KeptCheck() { }

    public int Id { get; private set; } = 1;
    public byte[] Value { get; private set; } = [];

    /// <summary>Null for a database that is still to get its keys.</summary>
    internal static async Task<KeyCheck?> ReadAsync(Databases databases, CancellationToken stop)
    {
        await using var db = databases.Open();
        var kept = await db.KeptChecks.AsNoTracking().SingleOrDefaultAsync(stop);
        return kept is null ? null : KeyCheck.FromStore(kept.Value);
    }

    internal static async Task WriteAsync(Databases databases, KeyCheck check, CancellationToken stop)
    {
        await using var db = databases.Open();
        var kept = await db.KeptChecks.SingleOrDefaultAsync(stop);
        if (kept is null)
            db.KeptChecks.Add(new KeptCheck { Value = check.ToStore() });
        else
            kept.Value = check.ToStore();
        await db.SaveChangesAsync(stop);
    }
}
