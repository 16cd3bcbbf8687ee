using Convoke.Assemblies;
using Convoke.Data;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Convoke.Organisations;

/// <summary>Deletes applications that nobody confirmed, and what those said that were refused a while ago.</summary>
internal sealed class ForgetApplications(Databases databases, TimeProvider clock) : IJob
{
    public static TimeSpan TermOf(SafetyProfile profile) =>
        TimeSpan.FromDays(
            profile switch
            {
                SafetyProfile.Hostile => 2,
                SafetyProfile.Careful => 30,
                _ => 90,
            }
        );

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        await using var db = databases.Open();
        await ForgetAsync(db, clock.GetUtcNow(), cancellationToken);
    }

    internal static async Task ForgetAsync(ConvokeDb db, DateTimeOffset now, CancellationToken stop)
    {
        var lastNew = Kernel.Id.FirstOf(now - Application.ConfirmableFor);
        await db
            .Applications.Where(row => row.ConfirmedAt == null && row.Id.CompareTo(lastNew) < 0)
            .ExecuteDeleteAsync(stop);
        var assembly = await db.Assemblies.AsNoTracking().OrderBy(row => row.Id).FirstOrDefaultAsync(stop);
        var last = Kernel.Id.FirstOf(now - TermOf(assembly?.SafetyProfile ?? default));
        var refused = db
            .HistoryLines.Where(line => line.To == OrganisationState.Refused && line.Id.CompareTo(last) < 0)
            .Join(
                db.Organisations.Where(row => row.State == OrganisationState.Refused),
                line => line.OrganisationId,
                row => row.Id,
                (line, row) => row.Id
            );
        await db
            .Applications.Where(row => row.OrganisationId != null && refused.Contains(row.OrganisationId.Value))
            .ExecuteDeleteAsync(stop);
        await db
            .Organisations.Where(row => refused.Contains(row.Id))
            .ExecuteUpdateAsync(
                row =>
                    row.SetProperty(o => o.ContactName, (Safety.Sealed?)null)
                        .SetProperty(o => o.ContactEmail, (Safety.Sealed?)null),
                stop
            );
    }
}
