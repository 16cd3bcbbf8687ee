using Convoke.Assemblies;
using Convoke.Data;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Convoke.Mail;

/// <summary>How long it is kept what was mailed to whom.</summary>
public static class MailTerm
{
    public static TimeSpan Of(SafetyProfile profile) =>
        TimeSpan.FromDays(
            profile switch
            {
                SafetyProfile.Hostile => 7,
                SafetyProfile.Careful => 30,
                _ => 90,
            }
        );

    internal static async Task ForgetAsync(ConvokeDb db, DateTimeOffset now, CancellationToken stop)
    {
        var assembly = await db.Assemblies.AsNoTracking().OrderBy(row => row.Id).FirstOrDefaultAsync(stop);
        var before = now - Of(assembly?.SafetyProfile ?? default);
        await db.Deliveries.Where(row => row.EndedAt != null && row.EndedAt < before).ExecuteDeleteAsync(stop);
    }
}

/// <summary>Deletes what was mailed to whom, once its term is over.</summary>
internal sealed class ForgetMails(Databases databases, TimeProvider clock) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        await using var db = databases.Open();
        await MailTerm.ForgetAsync(db, clock.GetUtcNow(), cancellationToken);
    }
}
