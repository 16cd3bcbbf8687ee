using System.Diagnostics.Metrics;
using Convoke.Data;
using Convoke.Web.Hosting.Metrics;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Hosting.Health;

/// <summary>How long the oldest work has been waiting that could be done now. The metrics read what health saw last.</summary>
internal sealed class OutboxAge : IHealthRow
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly Databases databases;
    private readonly TimeProvider clock;
    private double seconds;

    public OutboxAge(Databases databases, TimeProvider clock, IMeterFactory meters)
    {
        (this.databases, this.clock) = (databases, clock);
        meters
            .Create(StoreMeter.Name)
            .CreateObservableGauge("convoke.outbox.age", () => Volatile.Read(ref seconds), "s");
    }

    public string Name => "outbox";

    public async Task<Finding> LookAsync(CancellationToken stop)
    {
        await using var db = databases.Open();
        var now = clock.GetUtcNow();
        var oldest = await db
            .Outbox.Where(row => !row.Dead && row.Due <= now)
            .MinAsync(row => (DateTimeOffset?)row.Due, stop);
        var dead = await db.Outbox.CountAsync(row => row.Dead, stop);
        return Judge(now - (oldest ?? now), dead);
    }

    private Finding Judge(TimeSpan age, int dead)
    {
        Volatile.Write(ref seconds, age.TotalSeconds);
        var words = $"the oldest work has waited for {age.TotalSeconds:F0} s, {dead} pieces were given up";
        return age > Patience || dead > 0 ? Finding.Lacking(words) : Finding.Good(words);
    }
}
