using Microsoft.Extensions.Logging;

namespace Convoke.Data;

/// <summary>An outage in the log: one line when it begins, then one a minute, where each request and worker would leave a stack trace.</summary>
public sealed partial class OutageLog(TimeProvider clock, ILogger<OutageLog> log)
{
    private long quietUntil;

    /// <summary>False where the problem is another, of which the caller must tell.</summary>
    public bool Takes(Exception problem)
    {
        if (Outage.Of(problem) is not { } cause)
            return false;
        var (now, until) = (clock.GetUtcNow(), Interlocked.Read(ref quietUntil));
        var next = now.AddMinutes(1).UtcTicks;
        if (now.UtcTicks >= until && Interlocked.CompareExchange(ref quietUntil, next, until) == until)
            Unusable(cause);
        return true;
    }

    [LoggerMessage(1, LogLevel.Error, "The database cannot be used just now: {Cause}")]
    private partial void Unusable(string cause);
}
