using Convoke.Data;
using Convoke.Kernel;
using Convoke.Safety;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Mail;

/// <summary>Which server mails go to: the one the environment names, else the one that was set in the office, else none.</summary>
public sealed class MailServers
{
    private readonly Vault vault;
    private readonly TimeProvider clock;

    public MailServers(Settings settings, Vault vault, TimeProvider clock)
    {
        (this.vault, this.clock) = (vault, clock);
        OfEnvironment =
            settings.Smtp is { } text && MailServer.Read(text).Granted(out var server, out _) ? server : null;
    }

    /// <summary>Not to be changed from within.</summary>
    public MailServer? OfEnvironment { get; }

    /// <summary>Null: mails stay in the tray.</summary>
    public async Task<MailServer?> NowAsync(ConvokeDb db, CancellationToken stop)
    {
        if (OfEnvironment is not null)
            return OfEnvironment;
        var kept = await db.MailServers.AsNoTracking().OrderByDescending(row => row.Id).FirstOrDefaultAsync(stop);
        return kept is not null && MailServer.Read(vault.Open(kept.Address, kept.Id)).Granted(out var server, out _)
            ? server
            : null;
    }

    /// <summary>Sets the server, or none, within the caller's transaction.</summary>
    public async Task SetAsync(ConvokeDb db, MailServer? server, CancellationToken stop)
    {
        await db.MailServers.ExecuteDeleteAsync(stop);
        if (server is not null)
            db.Add(KeptMailServer.Of(server, vault, clock.GetUtcNow()));
    }
}
