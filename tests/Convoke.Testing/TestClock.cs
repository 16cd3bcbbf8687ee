namespace Convoke.Testing;

/// <summary>A clock that tests set; timers and delays still run by the system's.</summary>
public sealed class TestClock : TimeProvider
{
    private TimeSpan ahead;

    public override DateTimeOffset GetUtcNow() => TimeProvider.System.GetUtcNow() + ahead;

    public void Advance(TimeSpan by) => ahead += by;
}
