namespace Convoke.Entries;

/// <summary>An unchangeable published state of a text, known by the SHA-256 of its canonical form.</summary>
public sealed class EntryVersion
{
    private EntryVersion() { }

    public Guid Id { get; private set; }
    public Guid TextId { get; private set; }
    public int Number { get; private set; }

    /// <summary>64 hexadecimal digits, lower case.</summary>
    public string Hash { get; private set; } = "";
    public DateTimeOffset PublishedAt { get; private set; }

    /// <summary>The very text that was hashed, as UTF-8.</summary>
    public string Canonical { get; private set; } = "";

    internal static EntryVersion Of(Text text, string canonical, DateTimeOffset now) =>
        new()
        {
            Id = Kernel.Id.New(now),
            TextId = text.Id,
            Number = text.VersionNumber,
            Hash = text.VersionHash!,
            PublishedAt = now,
            Canonical = canonical,
        };
}
