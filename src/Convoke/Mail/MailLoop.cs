using Convoke.Data;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Convoke.Mail;

/// <summary>Sends mail while the program serves: at every ring, when the next falls due, and now and then anyway.</summary>
public sealed class MailLoop(Mailer mailer, MailBell bell, TimeProvider clock, OutageLog outages, ILogger<MailLoop> log)
    : BackgroundService
{
    private static readonly TimeSpan Anyway = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Soonest = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Sulk = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await mailer.DrainAsync(stoppingToken))
                    await bell.Bell.WaitAsync(await PauseAsync(stoppingToken), clock, stoppingToken);
                else
                    await Task.Delay(Sulk, clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception problem)
            {
                if (!outages.Takes(problem))
                    log.LogError(problem, "Sending mail stumbled and goes on in a moment");
                await Task.Delay(TimeSpan.FromSeconds(1), clock, CancellationToken.None);
            }
        }
    }

    private async Task<TimeSpan> PauseAsync(CancellationToken stop)
    {
        var pause = await mailer.NextDueAsync(stop) - clock.GetUtcNow() ?? Anyway;
        return pause > Anyway ? Anyway
            : pause < Soonest ? Soonest
            : pause;
    }
}
