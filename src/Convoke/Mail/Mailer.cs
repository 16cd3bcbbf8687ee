using Convoke.Data;
using Convoke.Safety;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Convoke.Mail;

/// <summary>
/// Sends what waits, one mail at a time: the lease is committed before, what became of it after. So a crash leaves one mail whose fate is
/// unknown, and its lease tells which.
/// </summary>
public sealed class Mailer(
    Databases databases,
    MailServers servers,
    MailWriter writer,
    StopDesk stops,
    Vault vault,
    TimeProvider clock,
    ILogger<Mailer> log
)
{
    /// <summary>Longer than any try takes.</summary>
    internal static readonly TimeSpan Lease = TimeSpan.FromMinutes(3);

    /// <summary>Works until nothing is due, or the server does not answer; whether it does.</summary>
    public async Task<bool> DrainAsync(CancellationToken stop)
    {
        await using var db = databases.Open();
        await DoubtAsync(db, stop);
        var server = await servers.NowAsync(db, stop);
        using var smtp = server is null ? null : new Smtp(server);
        while (!stop.IsCancellationRequested && await ClaimAsync(db, stop) is { } delivery)
            if (!await DeliverAsync(db, delivery, server, smtp))
                return false;
        return true;
    }

    /// <summary>When the next mail falls due or the next lease ends; null when none waits.</summary>
    public async Task<DateTimeOffset?> NextDueAsync(CancellationToken stop)
    {
        await using var db = databases.Open();
        return await Waiting(db)
            .OrderBy(row => row.Due)
            .Select(row => (DateTimeOffset?)row.Due)
            .FirstOrDefaultAsync(stop);
    }

    private static IQueryable<Delivery> Waiting(ConvokeDb db) =>
        db.Deliveries.Where(row => row.State == DeliveryState.Queued || row.State == DeliveryState.Leased);

    /// <summary>A lease that ran out is what a crash left.</summary>
    private async Task DoubtAsync(ConvokeDb db, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var left = await db
            .Deliveries.Where(row => row.State == DeliveryState.Leased && row.Due <= now)
            .ToListAsync(stop);
        foreach (var delivery in left)
        {
            delivery.Doubt(null, vault, now);
            await TrySaveAsync(db, stop);
        }
    }

    /// <summary>Of several nodes one gets it: the moment it was due is its concurrency token.</summary>
    private async Task<Delivery?> ClaimAsync(ConvokeDb db, CancellationToken stop)
    {
        while (true)
        {
            db.ChangeTracker.Clear();
            var now = clock.GetUtcNow();
            var next = await db
                .Deliveries.Where(row => row.State == DeliveryState.Queued && row.Due <= now)
                .OrderBy(row => row.Due)
                .FirstOrDefaultAsync(stop);
            if (next is null)
                return null;
            next.Lease(now + Lease);
            if (await TrySaveAsync(db, stop))
                return next;
        }
    }

    /// <summary>Begun is finished, whoever wants to stop: else the fate of a mail would hang on it.</summary>
    private async Task<bool> DeliverAsync(ConvokeDb db, Delivery delivery, MailServer? server, Smtp? smtp)
    {
        var answers = true;
        try
        {
            var to = vault.Open(delivery.Email, delivery.Id);
            if (
                (delivery.IsAsked && await stops.HoldsBackAsync(db, delivery, CancellationToken.None))
                || await writer.WriteAsync(db, delivery, to, server, CancellationToken.None) is not { } mail
            )
                delivery.Suppress(clock.GetUtcNow());
            else if (smtp is null)
                delivery.Keep(mail, vault, clock.GetUtcNow());
            else
                answers = Note(delivery, await smtp.SendAsync(mail));
        }
        catch (Exception problem)
        {
            log.LogWarning("A mail {Template} could not be made: {Problem}", delivery.Template, problem.GetType().Name);
            delivery.Postpone($"{problem.GetType().Name}: {problem.Message}", vault, clock.GetUtcNow());
        }
        await TrySaveAsync(db, CancellationToken.None);
        return answers;
    }

    /// <summary>False when the next mail need not be tried: the server has something against us, or is gone.</summary>
    private bool Note(Delivery delivery, Handed handed)
    {
        var now = clock.GetUtcNow();
        switch (handed.Fate)
        {
            case Fate.Taken:
                delivery.Arrive(now);
                return true;
            case Fate.Refused:
                delivery.Fail(handed.Words, vault, now);
                return true;
            case Fate.NotNow:
                delivery.Postpone(handed.Words, vault, now);
                return false;
            default:
                delivery.Doubt(handed.Words, vault, now);
                return false;
        }
    }

    private static async Task<bool> TrySaveAsync(ConvokeDb db, CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return false; // another node was first
        }
    }
}
