using Convoke.Safety;
using Convoke.Work;

namespace Convoke.Data;

/// <summary>
/// Brings in a new column key while the site is served: from its making new values are sealed with it, then the old ones are
/// re-sealed. The database asks for both keys until that is done, so a rotation that was interrupted is gone on with.
/// </summary>
public sealed class KeyRotation(Databases databases, Presence presence, KeyRing ring, Vault vault, TimeProvider clock)
{
    /// <summary>The key now in use, and how many values were re-sealed with it.</summary>
    public async Task<(KeyId Key, int Resealed)> RotateAsync(Action<double>? progress, CancellationToken stop)
    {
        await using var alone = await presence.AloneAsync("rotate", stop);
        var check = await ReadCheckAsync(stop);
        var key = Unfinished(check) ?? ring.Folder.Put(SecretKey.New(KeyKind.Column, clock));
        await KeptCheck.WriteAsync(databases, check.With(key), stop);
        ring.Folder.Use(key.Id, ring.Index.Key.Id);
        ring.Reread();

        var resealed = await new PersonalSweep(databases, clock).RunAsync(
            (_, read) => Renew(read, key),
            progress,
            stop
        );
        await KeptCheck.WriteAsync(databases, check.Only(key), stop);
        return (key.Id, resealed);
    }

    private async Task<KeyCheck> ReadCheckAsync(CancellationToken stop)
    {
        var check = await KeptCheck.ReadAsync(databases, stop) ?? throw new KeyProblem("The database has no keys yet.");
        return vault.Check(check) is { } refusal ? throw new KeyProblem(refusal.ToString()) : check;
    }

    private SecretKey? Unfinished(KeyCheck check) =>
        check.Columns.Count > 1 ? ring.Folder.Read().Keys.Single(key => key.Fingerprint == check.Columns[^1]) : null;

    private PersonalValue? Renew(PersonalValue read, SecretKey key) =>
        read.Value.Key == key.Id
            ? null
            : read with
            {
                Value = vault.Seal(vault.Open(read.Value, read.Owner), read.Owner),
            };
}
