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
            await KeptCheck.WriteAsync(databases, vault.ForEmptyDatabase(clock), stop);
        else if (vault.Check(kept) is { } refusal)
            throw new KeyProblem(refusal.ToString());
    }
}
