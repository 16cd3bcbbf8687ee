using Convoke.Safety;
using Convoke.Work;

namespace Convoke.Data;

/// <summary>
/// Makes every blind index anew under a new index key. Nothing can be looked up meanwhile, so no node may serve; one that was
/// interrupted keeps nodes from starting until it has been gone on with.
/// </summary>
public sealed class KeyReindex(Databases databases, Presence presence, KeyRing ring, Vault vault, TimeProvider clock)
{
    /// <summary>The key now in use, and how many indexes were made.</summary>
    /// <exception cref="KeyProblem">A node is serving.</exception>
    public async Task<(KeyId Key, int Reindexed)> RunAsync(Action<double>? progress, CancellationToken stop)
    {
        await using var alone = await presence.AloneAsync("rotate", stop);
        await using var nobody =
            await presence.NobodyServesAsync(stop)
            ?? throw new KeyProblem(
                "The site is being served: stop every node first, then run \"convoke keys reindex\"."
            );

        var keys = ring.Folder.Read();
        var check = await ReadCheckAsync(keys, stop);
        var next = keys.NextIndex ?? ring.Folder.Put(SecretKey.New(KeyKind.Index, clock));
        ring.Folder.Use(ring.Current.Key.Id, ring.Index.Key.Id, next.Id);

        var index = new IndexKey(next);
        var sweep = new PersonalSweep(databases, clock);
        var reindexed = await sweep.RunAsync((column, read) => Renew(column, read, index), progress, stop);
        await KeptCheck.WriteAsync(databases, check.IndexedBy(next), stop);
        ring.Folder.Use(ring.Current.Key.Id, next.Id);
        ring.Reread();
        return (next.Id, reindexed);
    }

    /// <summary>An unfinished reindex is no obstacle here; every other wrong key is.</summary>
    private async Task<KeyCheck> ReadCheckAsync(KeySet keys, CancellationToken stop)
    {
        var check = await KeptCheck.ReadAsync(databases, stop) ?? throw new KeyProblem("The database has no keys yet.");
        var goesOn = keys.NextIndex is not null && check.MissingFrom(keys) is null;
        return !goesOn && vault.Check(check) is { } refusal ? throw new KeyProblem(refusal.ToString()) : check;
    }

    private PersonalValue? Renew(PersonalColumn column, PersonalValue read, IndexKey key)
    {
        var index = column.IndexOf(vault.Open(read.Value, read.Owner), key);
        return index.AsSpan().SequenceEqual(read.Index) ? null : read with { Index = index };
    }
}
