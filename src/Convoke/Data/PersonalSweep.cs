namespace Convoke.Data;

/// <summary>
/// Goes over every personal column until nothing is left to change. What other processes write meanwhile may still be of the
/// old sort for a moment, so the last look begins only after all of them have seen the new keys.
/// </summary>
internal sealed class PersonalSweep(Databases databases, TimeProvider clock)
{
    private const int Batch = 200;

    /// <summary>Twice what a key ring takes to look at its folder again.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(2);

    /// <param name="renew">The value as it should be; null where it is so already.</param>
    /// <param name="progress">Gets the share done of the first time round, from 0 to 1.</param>
    /// <param name="stop">Stops between batches.</param>
    /// <returns>How many values were changed.</returns>
    public async Task<int> RunAsync(
        Func<PersonalColumn, PersonalValue, PersonalValue?> renew,
        Action<double>? progress,
        CancellationToken stop
    )
    {
        var begun = clock.GetTimestamp();
        var changed = await OnceAsync(renew, progress, stop);
        while (true)
        {
            var wait = Settled - clock.GetElapsedTime(begun);
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait, clock, stop);

            var late = await OnceAsync(renew, null, stop);
            if (late == 0)
                return changed;
            changed += late;
        }
    }

    private async Task<int> OnceAsync(
        Func<PersonalColumn, PersonalValue, PersonalValue?> renew,
        Action<double>? progress,
        CancellationToken stop
    )
    {
        await using var db = databases.Open();
        var changed = 0;
        foreach (var column in PersonalColumn.All)
        {
            var all = progress is null ? 0 : await column.CountAsync(db, stop);
            var (after, seen) = (Guid.Empty, 0);
            while (await column.NextAsync(db, after, Batch, stop) is { Count: > 0 } values)
            {
                changed += await ReplaceAsync(db, column, values, renew, stop);
                (after, seen) = (values[^1].Owner, seen + values.Count);
                progress?.Invoke(Math.Min(1, (double)seen / Math.Max(1, all)));
            }
        }

        return changed;
    }

    private static async Task<int> ReplaceAsync(
        ConvokeDb db,
        PersonalColumn column,
        List<PersonalValue> values,
        Func<PersonalColumn, PersonalValue, PersonalValue?> renew,
        CancellationToken stop
    )
    {
        var renewed = values
            .Select(read => (read, by: renew(column, read)))
            .Where(pair => pair.by is not null)
            .ToList();
        if (renewed.Count == 0)
            return 0;

        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        foreach (var (read, by) in renewed)
            await column.ReplaceAsync(db, read, by!, stop);
        await transaction.CommitAsync(stop);
        return renewed.Count;
    }
}
