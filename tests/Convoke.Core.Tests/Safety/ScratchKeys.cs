using Convoke.Safety;

namespace Convoke.Core.Tests.Safety;

/// <summary>A key folder that goes away with the test.</summary>
internal sealed class ScratchKeys : IDisposable
{
    private readonly DirectoryInfo scratch = Directory.CreateTempSubdirectory("convoke-keys-");

    public ScratchKeys()
    {
        Folder = new KeyFolder(Path.Combine(scratch.FullName, "keys"));
        Ring = new KeyRing(Folder, Clock);
        Vault = new Vault(Ring);
    }

    public HandClock Clock { get; } = new(new DateTimeOffset(2026, 3, 14, 9, 0, 0, TimeSpan.Zero));

    public KeyFolder Folder { get; }

    public KeyRing Ring { get; }

    public Vault Vault { get; }

    public static ScratchKeys Made()
    {
        var keys = new ScratchKeys();
        keys.Vault.ForEmptyDatabase(keys.Clock);
        return keys;
    }

    public void Dispose() => scratch.Delete(recursive: true);
}
