using Convoke.Data;
using Convoke.Work;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Entries;

/// <summary>Deletes for good what was in the bin long enough: texts, versions and comments go with it, its slugs are free again.</summary>
public sealed class EmptyBin : Worker<BinDue>
{
    public override string Name => "empty-bin";

    protected override async Task DoAsync(IReadOnlyList<BinDue> due, ConvokeDb db, CancellationToken stop)
    {
        foreach (var (id, since) in due)
            if (await db.Entries.AnyAsync(entry => entry.Id == id && entry.BinnedAt == since, stop))
                await DeleteAsync(id, db, stop);
    }

    /// <summary>What hangs on the entry goes by the rules of the database.</summary>
    private static async Task DeleteAsync(Guid id, ConvokeDb db, CancellationToken stop)
    {
        await db.Redirects.Where(redirect => redirect.TargetId == id).ExecuteDeleteAsync(stop);
        await db.Entries.Where(entry => entry.Id == id).ExecuteDeleteAsync(stop);
    }
}
