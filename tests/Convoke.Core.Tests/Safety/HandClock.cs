namespace Convoke.Core.Tests.Safety;

/// <summary>A clock that moves when it is told to.</summary>
internal sealed class HandClock(DateTimeOffset start) : TimeProvider
{
    private long ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Read(ref ticks);

    public override DateTimeOffset GetUtcNow() => start.AddTicks(GetTimestamp());

    public void Pass(TimeSpan time) => Interlocked.Add(ref ticks, time.Ticks);
}
