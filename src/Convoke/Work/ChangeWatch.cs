using Convoke.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Convoke.Work;

/// <summary>
/// Tells the listeners of this process what changed, whichever process changed it. Rows are read by time with an overlap
/// and remembered by id, because on several nodes a row made earlier may be committed later. While the database is gone nothing is
/// forgotten, so that readers have what is kept; once it is back, everything is.
/// </summary>
public sealed class ChangeWatch(
    Databases databases,
    IEnumerable<IChangeListener> listeners,
    Bell bell,
    TimeProvider clock,
    OutageLog outages,
    ILogger<ChangeWatch> log
) : BackgroundService
{
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(2);
    private readonly Dictionary<Guid, DateTimeOffset> seen = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ReadAsync(tell: false, stoppingToken); // what is forgotten below need not be told
                await using var signals = await databases.ListenAsync(stoppingToken);
                listeners.ToList().ForEach(listener => listener.ForgetAll());
                while (true)
                {
                    await signals.NextAsync(stoppingToken);
                    bell.Ring();
                    await ReadAsync(tell: true, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception problem)
            {
                if (!outages.Takes(problem))
                    log.LogError(problem, "Lost the database's signals; trying again");
                await Task.Delay(TimeSpan.FromMilliseconds(500), clock, CancellationToken.None);
            }
        }
    }

    private async Task ReadAsync(bool tell, CancellationToken stop)
    {
        var since = clock.GetUtcNow() - Overlap;
        await using var db = databases.Open();
        var changes = await db
            .Changes.AsNoTracking()
            .Where(change => change.At >= since)
            .OrderBy(change => change.At)
            .ToListAsync(stop);
        var tags = changes
            .Where(change => seen.TryAdd(change.Id, change.At))
            .SelectMany(change => change.Touched.Split(' '))
            .ToHashSet();
        if (tell && tags.Count > 0)
            foreach (var listener in listeners)
                listener.Changed(tags);
        foreach (var (id, at) in seen)
            if (at < since)
                seen.Remove(id);
    }
}
