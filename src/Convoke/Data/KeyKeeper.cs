using Convoke.Safety;
using Convoke.Work;

namespace Convoke.Data;

/// <summary>Sees to it that the database and the keys belong together: makes keys for a new database, refuses a wrong folder.</summary>
public sealed class KeyKeeper(Databases databases, Vault vault, Presence presence, TimeProvider clock)
{
    /// <exception cref="KeyProblem">The folder does not hold the keys of this database.</exception>
    public async Task CheckAsync(CancellationToken stop)
    {
        await using var alone = await presence.AloneAsync("keys", stop);
        if (await KeptCheck.ReadAsync(databases, stop) is not { } kept)
            await TakeKeysAsync(stop);
        else if (vault.Check(kept) is { } refusal)
            throw new KeyProblem(refusal.ToString());
    }

    private async Task TakeKeysAsync(CancellationToken stop)
    {
        await using (var db = databases.Open())
            foreach (var column in PersonalColumn.All)
                if (await column.CountAsync(db, stop) > 0)
                    throw new KeyProblem(
                        "The database holds sealed values and has lost the check value of their keys."
                    );

        await KeptCheck.WriteAsync(databases, vault.ForEmptyDatabase(clock), stop);
    }
}
