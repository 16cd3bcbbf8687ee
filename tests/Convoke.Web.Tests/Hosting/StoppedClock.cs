namespace Convoke.Web.Tests.Hosting;

/// <summary>Moves only when told.</summary>
internal sealed class StoppedClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 3, 14, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
