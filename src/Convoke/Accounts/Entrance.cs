using Convoke.Data;
using Convoke.Safety;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Accounts;

/// <summary>Judges the proofs that somebody gives, and begins and ends sessions.</summary>
public sealed class Entrance(ConvokeDb db, Vault vault, TimeProvider clock)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>The account that address and passphrase belong to. Takes as long where there is none.</summary>
    public async Task<Account?> KnowAsync(string email, string passphrase, CancellationToken stop)
    {
        var index = Account.IndexOf(email, vault);
        var account = await db.Accounts.FirstOrDefaultAsync(a => a.EmailIndex == index, stop);
        return await Account.OpensAsync(account, passphrase, stop) ? account : null;
    }

    /// <summary>Whether this is a code of the account's app or one of its recovery codes; either is used up by it.</summary>
    public async Task<bool> TakeCodeAsync(Account account, string typed, CancellationToken stop) =>
        RecoveryCode.HashOf(account, typed) is { } hash
            ? await db.RecoveryCodes.Where(c => c.AccountId == account.Id && c.Hash == hash).ExecuteDeleteAsync(stop)
                == 1
            : await TakeStepAsync(account, typed, stop);

    /// <summary>Of two requests with the same code one is first; the database says which.</summary>
    private async Task<bool> TakeStepAsync(Account account, string typed, CancellationToken stop)
    {
        var secret = account.Secret is { } kept ? TotpSecret.Read(vault.Open(kept, account.Id)) : null;
        return secret?.StepOf(typed, clock.GetUtcNow()) is { } step
            && await db
                .Accounts.Where(a => a.Id == account.Id && a.LastStep < step)
                .ExecuteUpdateAsync(row => row.SetProperty(a => a.LastStep, step), stop) == 1;
    }

    /// <summary>Makes new recovery codes in place of those there are; shown this once.</summary>
    public async Task<IReadOnlyList<string>> MakeCodesAsync(Account account, CancellationToken stop)
    {
        await db.RecoveryCodes.Where(code => code.AccountId == account.Id).ExecuteDeleteAsync(stop);
        var (shown, kept) = RecoveryCode.Make(account);
        db.AddRange(kept);
        return shown;
    }

    /// <summary>Begins a session, and forgets those that nobody can use any more.</summary>
    public async Task<Session> BeginAsync(Account account, string? network, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var session = Session.Begin(account, network, vault, now);
        await db.Sessions.Where(other => other.SeenAt < now - Session.Longest).ExecuteDeleteAsync(stop);
        db.Add(session);
        account.See(now);
        Note(Deed.SignedIn, account, null, network);
        return session;
    }

    /// <summary>The session with its account; null when it is over, or was taken away.</summary>
    public async Task<Session?> FindAsync(Guid id, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var session = await db.Sessions.Include(s => s.Account).FirstOrDefaultAsync(s => s.Id == id, stop);
        if (session is null || session.IsOver(now))
            return null;
        if (session.SeenAt <= now - Minute)
            await SeeAsync(session, now, stop);
        return session;
    }

    private async Task SeeAsync(Session session, DateTimeOffset now, CancellationToken stop)
    {
        await db
            .Sessions.Where(s => s.Id == session.Id)
            .ExecuteUpdateAsync(row => row.SetProperty(s => s.SeenAt, now), stop);
        await db
            .Accounts.Where(a => a.Id == session.AccountId)
            .ExecuteUpdateAsync(row => row.SetProperty(a => a.SeenAt, now), stop);
    }

    /// <summary>Whether somebody who has been signed in for a while proves once more to be who they are.</summary>
    public async Task<bool> ProveAsync(Session session, string typed, CancellationToken stop)
    {
        if (!await TakeCodeAsync(session.Account, typed, stop))
            return false;
        await ConfirmAsync(session, stop);
        return true;
    }

    /// <summary>Notes that the second proof was given, by a code or by a passkey.</summary>
    public async Task ConfirmAsync(Session session, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        session.Prove(now);
        await db
            .Sessions.Where(s => s.Id == session.Id)
            .ExecuteUpdateAsync(row => row.SetProperty(s => s.ProvenAt, now), stop);
    }

    /// <summary>Ends sessions of this account: one, or all but one, or all.</summary>
    public Task<int> EndAsync(Account account, Guid? only, Guid? but, CancellationToken stop) =>
        db
            .Sessions.Where(s =>
                s.AccountId == account.Id && (only == null || s.Id == only) && (but == null || s.Id != but)
            )
            .ExecuteDeleteAsync(stop);

    /// <summary>Whether nobody else is an administrator, within the caller's transaction: of two who would end each other one is first.</summary>
    public async Task<bool> IsLastAdministratorAsync(Account account, CancellationToken stop)
    {
        await db.AloneAsync("staff", stop);
        return account.Role is Role.Administrator
            && !await db.Accounts.AnyAsync(other => other.Id != account.Id && other.Role == Role.Administrator, stop);
    }

    public void Note(Deed deed, Account? by, Guid? subject, string? network) =>
        db.Add(Act.Of(deed, by?.Id, subject, network, vault, clock.GetUtcNow()));
}
