using Convoke.Assemblies;
using Convoke.Data;
using Microsoft.EntityFrameworkCore;

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

    internal static Task<int> ForgetAsync(
        ConvokeDb db,
        SafetyProfile profile,
        DateTimeOffset now,
        CancellationToken stop
    )
    {
        var before = now - Of(profile);
        return db.Deliveries.Where(row => row.EndedAt != null && row.EndedAt < before).ExecuteDeleteAsync(stop);
    }
}
