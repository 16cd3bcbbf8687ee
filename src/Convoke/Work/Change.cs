namespace Convoke.Work;

/// <summary>
/// That something readers see has changed, told to every node so that it throws away what it keeps of it. Tags name what.
/// </summary>
public sealed class Change
{
    private Change() { }

    public Guid Id { get; private set; }
    public DateTimeOffset At { get; private set; }

    /// <summary>Space-separated; <see cref="Tags"/> makes them.</summary>
    public string Touched { get; private set; } = "";

    public static Change Of(DateTimeOffset now, params IEnumerable<string> tags) =>
        new()
        {
            Id = Kernel.Id.New(now),
            At = now,
            Touched = string.Join(' ', tags.Distinct(StringComparer.Ordinal)),
        };
}
