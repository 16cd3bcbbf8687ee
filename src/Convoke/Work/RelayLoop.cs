using Convoke.Data;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Convoke.Work;

/// <summary>Runs the relay while the program serves: at every ring, when the next row falls due, and now and then anyway.</summary>
public sealed class RelayLoop(Relay relay, Bell bell, TimeProvider clock, OutageLog outages, ILogger<RelayLoop> log)
    : BackgroundService
{
    private static readonly TimeSpan Anyway = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Soonest = TimeSpan.FromMilliseconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await relay.DrainAsync(stoppingToken);
                await bell.WaitAsync(await PauseAsync(stoppingToken), clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception problem)
            {
                if (!outages.Takes(problem))
                    log.LogError(problem, "The relay stumbled and goes on in a moment");
                await Task.Delay(TimeSpan.FromSeconds(1), clock, CancellationToken.None);
            }
        }
    }

    private async Task<TimeSpan> PauseAsync(CancellationToken stop)
    {
        if (await relay.NextDueAsync(stop) is not { } due)
            return Anyway;
        var pause = due - clock.GetUtcNow();
        return pause > Anyway ? Anyway
            : pause < Soonest ? Soonest
            : pause;
    }
}
