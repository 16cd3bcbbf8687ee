using Convoke.Data;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Hosting.Health;

/// <summary>Reads, and writes nothing: what is full or stands by for another refuses even that.</summary>
internal sealed class DatabaseAnswer(Databases databases) : IHealthRow
{
    public string Name => "database";

    public async Task<Finding> LookAsync(CancellationToken stop)
    {
        await using var db = databases.Open();
        await db.Entries.AsNoTracking().AnyAsync(stop);
        await db.Changes.Where(change => change.Touched == "").ExecuteDeleteAsync(stop);
        return Finding.Good("answers, and takes writes");
    }
}
