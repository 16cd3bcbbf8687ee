using Quartz;

namespace Convoke.Work;

/// <summary>Rings in case a signal was lost.</summary>
internal sealed class RingBell(Bell bell) : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        bell.Ring();
        return ValueTask.CompletedTask;
    }
}
