using Convoke.Data;
using Convoke.Kernel;
using Convoke.Mail;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Hosting.Health;

/// <summary>Whether mail gets away.</summary>
internal sealed class MailWaiting(Databases databases, MailServers servers, Settings settings, TimeProvider clock)
    : IHealthRow
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public string Name => "mail";

    public async Task<Finding> LookAsync(CancellationToken stop)
    {
        await using var db = databases.Open();
        var late = clock.GetUtcNow() - Patience;
        var waiting = await db.Deliveries.CountAsync(
            row => row.State == DeliveryState.Queued && row.Due < late || row.Attempts > 2 && row.EndedAt == null,
            stop
        );
        var lost = await db.Deliveries.CountAsync(
            row => row.State == DeliveryState.Failed || row.State == DeliveryState.Unknown,
            stop
        );
        return Judge(await servers.NowAsync(db, stop), waiting, lost);
    }

    private Finding Judge(MailServer? server, int waiting, int lost) =>
        waiting + lost > 0
            ? Finding.Lacking($"{waiting} mails do not get away, {lost} failed or are in doubt: see /office/admin/mail")
        : server is not null ? Finding.Good($"goes to {server}")
        : settings.PublicUrl.IsLoopback ? Finding.Good("is kept in the tray, /office/admin/mail")
        : Finding.Lacking("is kept in the tray, since no server is set (CONVOKE_SMTP)");
}
