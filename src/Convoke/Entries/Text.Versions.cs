namespace Convoke.Entries;

/// <summary>What was published and can never be changed.</summary>
public sealed partial class Text
{
    private readonly List<EntryVersion> versions = [];

    public IReadOnlyList<EntryVersion> Versions => versions;

    public int VersionNumber { get; private set; }
    public string? VersionHash { get; private set; }

    private void KeepVersion(DateTimeOffset now)
    {
        var canonical = CanonicalForm.Of(this);
        var hash = CanonicalForm.Hash(canonical);
        if (hash == VersionHash)
            return;
        VersionNumber++;
        VersionHash = hash;
        RevisedAt = now;
        versions.Add(EntryVersion.Of(this, canonical, now));
    }
}
