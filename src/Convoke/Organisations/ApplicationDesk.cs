using Convoke.Data;
using Convoke.Safety;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Organisations;

/// <summary>Takes applications, once each, and lets whoever reads the mail of their address confirm them.</summary>
public sealed class ApplicationDesk(ConvokeDb db, MemberDesk members, Vault vault, Tickets tickets, TimeProvider clock)
{
    private const string Purpose = "confirm-application";
    private const int MostTries = 3;

    /// <summary>What stands in the link; only who gets the mail has it.</summary>
    public static string TokenOf(Application application, Tickets tickets) =>
        $"{application.PublicId}.{tickets.Issue(Purpose, application.PublicId, application.ConfirmableUntil)}";

    /// <summary>Writes it down, once; what was sent before is found instead, and asked about again after a while.</summary>
    /// <param name="application">What was sent, new.</param>
    /// <param name="ask">Mails a question about it, in the same transaction.</param>
    /// <param name="stop">Ends the wait for the database.</param>
    public async Task TakeAsync(Application application, Func<Application, Task> ask, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            var known = await db
                .Applications.AsNoTracking()
                .FirstOrDefaultAsync(other => other.SaidHash == application.SaidHash, stop);
            if (known is not null && !known.MayBeAskedAgain(clock.GetUtcNow()))
                return;
            try
            {
                await KeepAsync(known, application, ask, stop);
                return;
            }
            catch (DbUpdateException problem) when (attempt < MostTries && UniqueViolation.Is(problem))
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task KeepAsync(
        Application? known,
        Application application,
        Func<Application, Task> ask,
        CancellationToken stop
    )
    {
        await using var whole = await db.Database.BeginTransactionAsync(stop);
        if (known is null)
            db.Add(application);
        await ask(known ?? application);
        await db.SaveChangesAsync(stop);
        await whole.CommitAsync(stop);
    }

    /// <summary>Null for what is no such link, or no longer.</summary>
    public async Task<Application?> FindAsync(string token, CancellationToken stop)
    {
        var dot = token.IndexOf('.', StringComparison.Ordinal);
        var id = token[..Math.Max(0, dot)];
        if (dot < 0 || !tickets.Opens(Purpose, id, token[(dot + 1)..]))
            return null;
        return await db.Applications.FirstOrDefaultAsync(application => application.PublicId == id, stop);
    }

    /// <summary>It waits for coordination from now on; pressed twice, it does so once.</summary>
    public async Task ConfirmAsync(Application application, CancellationToken stop)
    {
        await using var whole = await db.Database.BeginTransactionAsync(stop);
        await db.AloneAsync("organisation-slugs", stop);
        await db.Entry(application).ReloadAsync(stop);
        var profile = application.WordsIn(vault).ProfileIn(application.Language, await members.TraitsAsync(stop));
        var slug = await members.SlugAsync(profile, stop);
        if (application.Confirm(slug, profile, vault, clock.GetUtcNow()) is not { } organisation)
            return;
        db.Add(organisation);
        await db.SaveChangesAsync(stop);
        await whole.CommitAsync(stop);
    }
}
