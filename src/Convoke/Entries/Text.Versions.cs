namespace Convoke.Entries;

/// <summary>What was published and can never be changed.</summary>
public sealed partial class Text
{
    public List<EntryVersion> Versions { get; private set; } = [];

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
        Versions.Add(EntryVersion.Of(this, canonical, now));
    }
}
