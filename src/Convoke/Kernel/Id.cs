namespace Convoke.Kernel;

/// <summary>Makes the keys of rows: version 7, so that rows made later sort later.</summary>
public static class Id
{
    public static Guid New(TimeProvider clock) => Guid.CreateVersion7(clock.GetUtcNow());

    public static Guid New(DateTimeOffset now) => Guid.CreateVersion7(now);
}
