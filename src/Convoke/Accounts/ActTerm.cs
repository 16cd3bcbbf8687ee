using Convoke.Assemblies;
using Convoke.Data;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Convoke.Accounts;

/// <summary>How long the log of what staff did is kept, and who judged which comment.</summary>
public static class ActTerm
{
    public static int MonthsOf(SafetyProfile profile) =>
        profile switch
        {
            SafetyProfile.Hostile => 6,
            SafetyProfile.Careful => 12,
            _ => 24,
        };

    internal static async Task ForgetAsync(ConvokeDb db, DateTimeOffset now, CancellationToken stop)
    {
        var assembly = await db.Assemblies.AsNoTracking().OrderBy(row => row.Id).FirstOrDefaultAsync(stop);
        var before = Kernel.Id.FirstOf(now.AddMonths(-MonthsOf(assembly?.SafetyProfile ?? default)));
        await db.Acts.Where(act => act.Id.CompareTo(before) < 0).ExecuteDeleteAsync(stop);
        await db.Judgements.Where(judgement => judgement.Id.CompareTo(before) < 0).ExecuteDeleteAsync(stop);
    }
}

/// <summary>Deletes what the log need not tell any more.</summary>
internal sealed class ForgetActs(Databases databases, TimeProvider clock) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        await using var db = databases.Open();
        await ActTerm.ForgetAsync(db, clock.GetUtcNow(), cancellationToken);
    }
}
