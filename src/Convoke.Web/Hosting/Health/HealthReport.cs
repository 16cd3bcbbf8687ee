namespace Convoke.Web.Hosting.Health;

/// <summary>What every row found, looked at afresh at most once a second: anybody may ask, and some rows cost a query.</summary>
internal sealed class HealthReport(IEnumerable<IHealthRow> rows, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(1);
    private readonly IHealthRow[] rows = [.. rows];
    private readonly Lock gate = new();
    private Task<IReadOnlyDictionary<string, Finding>>? last;
    private DateTimeOffset lookedAt;

    public Task<IReadOnlyDictionary<string, Finding>> ReadAsync()
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            if (last is null || (last.IsCompleted && now - lookedAt >= Freshness))
                (last, lookedAt) = (LookAsync(), now);
            return last;
        }
    }

    private async Task<IReadOnlyDictionary<string, Finding>> LookAsync()
    {
        var findings = await Task.WhenAll(rows.Select(LookAsync));
        return rows.Zip(findings).ToDictionary(pair => pair.First.Name, pair => pair.Second);
    }

    private async Task<Finding> LookAsync(IHealthRow row)
    {
        using var stop = new CancellationTokenSource(Patience, clock);
        try
        {
            return await Task.Run(() => row.LookAsync(stop.Token), stop.Token).WaitAsync(stop.Token);
        }
        catch (OperationCanceledException)
        {
            return Finding.Bad("no answer in time");
        }
        catch (Exception e)
        {
            return Finding.Bad($"does not answer: {e.GetType().Name}");
        }
    }
}
