using Convoke.Data;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Convoke.Work;

/// <summary>Deletes news that every node has long read.</summary>
internal sealed class ForgetChanges(Databases databases, TimeProvider clock) : IJob
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var before = clock.GetUtcNow() - Kept;
        await using var db = databases.Open();
        await db.Changes.Where(change => change.At < before).ExecuteDeleteAsync(cancellationToken);
    }
}
