using Convoke.Safety;
using Convoke.Work;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Data;

/// <summary>Sees to it that the database and the keys belong together: makes keys for a new database, refuses a wrong folder.</summary>
public sealed class KeyKeeper(Databases databases, Vault vault, Presence presence, TimeProvider clock)
{
    public async Task CheckAsync(CancellationToken stop)
    {
        await using var alone = await presence.AloneAsync("keys", stop);
        await using var db = databases.Open();
        if (await db.KeptChecks.AsNoTracking().OrderBy(check => check.Id).FirstOrDefaultAsync(stop) is { } kept)
        {
            if (vault.Check(KeyCheck.FromStore(kept.Value)) is { } refusal)
                throw new KeyProblem(refusal.ToString());
            return;
        }
        db.KeptChecks.Add(KeptCheck.Of(vault.ForEmptyDatabase(clock).ToStore()));
        await db.SaveChangesAsync(stop);
    }
}
