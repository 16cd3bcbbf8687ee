using Convoke.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Convoke.Work;

/// <summary>
/// Takes rows of the outbox that are due and hands them to their workers, many at a time. A claim is a lease: after a
/// crash the rows fall due again. What a worker changes and the end of its rows are one transaction.
/// </summary>
public sealed class Relay(Databases databases, Roster roster, TimeProvider clock, ILogger<Relay> log)
{
    public const int BatchSize = 200;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    /// <summary>Works until nothing is due; returns how many rows were taken.</summary>
    public async Task<int> DrainAsync(CancellationToken stop)
    {
        var total = 0;
        while (await TakeBatchAsync(stop) is var taken and > 0)
            total += taken;
        return total;
    }

    /// <summary>When the next row falls due; null when none waits.</summary>
    public async Task<DateTimeOffset?> NextDueAsync(CancellationToken stop)
    {
        await using var db = databases.Open();
        return await db
            .Outbox.Where(row => !row.Dead)
            .OrderBy(row => row.Due)
            .Select(row => (DateTimeOffset?)row.Due)
            .FirstOrDefaultAsync(stop);
    }

    private async Task<int> TakeBatchAsync(CancellationToken stop)
    {
        var rows = await ClaimAsync(stop);
        foreach (var group in rows.GroupBy(row => row.Worker))
            if (!await TryAsync([.. group], stop))
                foreach (var row in group)
                    await TryAsync([row], stop);
        return rows.Count;
    }

    private async Task<List<OutboxRow>> ClaimAsync(CancellationToken stop)
    {
        await using var db = databases.Open();
        using var turn = await db.TurnAsync(stop);
        var now = clock.GetUtcNow();
        var rows = await db.ClaimAsync(now, now + Lease, BatchSize, stop);
        return [.. rows.OrderBy(row => row.Id)];
    }

    /// <summary>True when the rows are done or, one by one, dealt with.</summary>
    private async Task<bool> TryAsync(IReadOnlyList<OutboxRow> rows, CancellationToken stop)
    {
        try
        {
            await DoAsync(rows, stop);
            return true;
        }
        catch (DbUpdateConcurrencyException) when (rows.Count == 1)
        {
            return true; // the lease ran out and another node has done it
        }
        catch (Exception problem) when (problem is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            if (rows.Count == 1)
                await FailAsync(rows[0], problem, stop);
            return false;
        }
    }

    private async Task DoAsync(IReadOnlyList<OutboxRow> rows, CancellationToken stop)
    {
        var worker = roster.Named(rows[0].Worker) ?? throw new InvalidOperationException($"No worker {rows[0].Worker}");
        await using var db = databases.Open();
        using var turn = await db.TurnAsync(stop);
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await worker.DoAsync([.. rows.Select(row => Roster.Read(row, worker))], db, stop);
        db.Outbox.RemoveRange(rows);
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
    }

    private async Task FailAsync(OutboxRow row, Exception problem, CancellationToken stop)
    {
        log.LogWarning(problem, "{Worker} failed on row {Row}", row.Worker, row.Id);
        await using var db = databases.Open();
        if (await db.Outbox.FindAsync([row.Id], stop) is not { } kept)
            return;
        var message = $"{problem.GetType().Name}: {problem.Message}";
        kept.Fail(message[..Math.Min(message.Length, 500)], clock.GetUtcNow());
        await db.SaveChangesAsync(stop);
    }
}
