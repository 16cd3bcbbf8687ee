using System.Globalization;
using Convoke.Data;
using Convoke.Safety;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Mail;

/// <summary>
/// How many mails strangers can cause: by recipient, whatever form they use and however they spell the address, by the network they
/// ask from, and by the whole site; none to whoever stopped them. Counted on the rows of the mails themselves, by one at a time, so that
/// a crowd of requests gets no more than one.
/// </summary>
public sealed class MailBudget(ConvokeDb db, StopDesk stops, Vault vault, TimeProvider clock)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly Limit[] PerRecipient = [new(3, Hour), new(6, Day), new(10, 30 * Day)];
    private static readonly Limit[] PerNetwork = [new(20, Hour)];

    /// <summary>What a small mail server may send for one account before others take it for a source of spam.</summary>
    private static readonly Limit[] PerSite = [new(300, Hour), new(2000, Day)];

    /// <summary>Queues the mail within the caller's transaction, unless it is one too many; the same work either way.</summary>
    /// <param name="delivery">The mail, new.</param>
    /// <param name="network">The network that asks; null where none is known, or may be kept.</param>
    /// <param name="stop">Ends the wait for the database.</param>
    public async Task<bool> AskAsync(Delivery delivery, string? network, CancellationToken stop)
    {
        await db.AloneAsync("mail-budget", stop);
        var now = clock.GetUtcNow();
        var asked = db.Deliveries.Where(row => row.IsAsked);
        var (today, yesterday) = (Index(network, now), Index(network, now - Day));
        var isTooMany =
            await stops.HoldsBackAsync(db, delivery, stop)
            | await IsSpentAsync(asked.Where(row => row.EmailIndex == delivery.EmailIndex), PerRecipient, now, stop)
            | await IsSpentAsync(
                asked.Where(row => row.AskedFrom != null && (row.AskedFrom == today || row.AskedFrom == yesterday)),
                PerNetwork,
                now,
                stop
            )
            | (
                await IsSpentAsync(asked.Where(row => row.Template != MailTemplate.Reset), PerSite, now, stop)
                && delivery.Template is not MailTemplate.Reset // or strangers could lock colleagues out
            );
        if (isTooMany)
            return false;
        delivery.Ask(today);
        db.Add(delivery);
        return true;
    }

    /// <summary>Ids are made of the time, so the last that a limit allows tells whether it is reached.</summary>
    private static async Task<bool> IsSpentAsync(
        IQueryable<Delivery> rows,
        Limit[] limits,
        DateTimeOffset now,
        CancellationToken stop
    )
    {
        var isSpent = false;
        foreach (var (most, within) in limits)
        {
            var last = await rows.OrderByDescending(row => row.Id)
                .Select(row => row.Id)
                .Skip(most - 1)
                .FirstOrDefaultAsync(stop);
            isSpent |= last != Guid.Empty && Kernel.Id.MomentOf(last) > now - within;
        }
        return isSpent;
    }

    /// <summary>Of another day it is another, so that what is kept follows nobody.</summary>
    private byte[]? Index(string? network, DateTimeOffset day) =>
        network is null
            ? null
            : vault.BlindIndex(
                "mail-network",
                string.Create(CultureInfo.InvariantCulture, $"{day.UtcDateTime:yyyy-MM-dd} {network}")
            );

    /// <summary>So many mails within so long.</summary>
    private sealed record Limit(int Most, TimeSpan Within);
}
