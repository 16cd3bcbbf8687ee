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

    /// <summary>That the lists and these entries changed; in several rows where they are very many.</summary>
    public static IEnumerable<Change> OfEntries(DateTimeOffset now, IEnumerable<Guid> entries) =>
        entries.Select(Tags.Entry).Prepend(Tags.Lists).Chunk(500).Select(tags => Of(now, tags));
}
