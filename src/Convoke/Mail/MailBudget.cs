using System.Globalization;
using Convoke.Data;
using Convoke.Safety;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Mail;

/// <summary>
/// How many mails strangers can cause: by recipient, whatever form they use and however they spell the address, and by the network they
/// ask from. Counted on the rows of the mails themselves, by one at a time, so that a crowd of requests gets no more than one.
/// </summary>
public sealed class MailBudget(ConvokeDb db, Vault vault, TimeProvider clock)
{
    private const int PerNetwork = 20;
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly (int Most, TimeSpan Within)[] PerRecipient =
    [
        (3, Hour),
        (6, TimeSpan.FromDays(1)),
        (10, TimeSpan.FromDays(30)),
    ];

    /// <summary>Queues the mail within the caller's transaction, unless it is one too many; the same work either way.</summary>
    /// <param name="delivery">The mail, new.</param>
    /// <param name="network">The network that asks; null where none is known, or may be kept.</param>
    /// <param name="stop">Ends the wait for the database.</param>
    public async Task<bool> AskAsync(Delivery delivery, string? network, CancellationToken stop)
    {
        await db.AloneAsync("mail-budget", stop);
        var now = clock.GetUtcNow();
        var toThem = await NewestAsync(db.Deliveries.Where(row => row.EmailIndex == delivery.EmailIndex), 10, stop);
        var (today, yesterday) = (Index(network, now), Index(network, now.AddDays(-1)));
        var fromThere = await NewestAsync(
            db.Deliveries.Where(row => row.AskedFrom != null && (row.AskedFrom == today || row.AskedFrom == yesterday)),
            PerNetwork,
            stop
        );
        if (
            PerRecipient.Any(rule => IsSpent(toThem, rule.Most, now - rule.Within))
            || IsSpent(fromThere, PerNetwork, now - Hour)
        )
            return false;
        delivery.Ask(today);
        db.Add(delivery);
        return true;
    }

    private static Task<List<Guid>> NewestAsync(IQueryable<Delivery> rows, int most, CancellationToken stop) =>
        rows.Where(row => row.IsAsked)
            .OrderByDescending(row => row.Id)
            .Select(row => row.Id)
            .Take(most)
            .ToListAsync(stop);

    private static bool IsSpent(List<Guid> newest, int most, DateTimeOffset since) =>
        newest.Count >= most && Kernel.Id.MomentOf(newest[most - 1]) > since;

    /// <summary>Of another day it is another, so that what is kept follows nobody.</summary>
    private byte[]? Index(string? network, DateTimeOffset day) =>
        network is null
            ? null
            : vault.BlindIndex(
                "mail-network",
                string.Create(CultureInfo.InvariantCulture, $"{day.UtcDateTime:yyyy-MM-dd} {network}")
            );
}
