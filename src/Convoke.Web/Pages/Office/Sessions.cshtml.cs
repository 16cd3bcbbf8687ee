using Convoke.Accounts;
using Convoke.Data;
using Convoke.Safety;
using Convoke.Web.Office;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Pages.Office;

/// <summary>Where somebody is signed in. To end a session needs no passphrase: whoever borrowed the screen may well do that.</summary>
public sealed class SessionsModel(ConvokeDb db, Entrance entrance, Vault vault, TimeProvider clock) : OfficePage
{
    private const string All = "all";

    public override string Title => L["Where you are signed in"];

    public IReadOnlyList<SessionShown> Sessions { get; private set; } = [];

    [BindProperty]
    public string? End { get; set; }

    public async Task OnGetAsync()
    {
        var (account, now) = (Me!.Account.Id, clock.GetUtcNow());
        var sessions = await db
            .Sessions.AsNoTracking()
            .Include(session => session.Account)
            .Where(session => session.AccountId == account)
            .OrderByDescending(session => session.Id)
            .ToListAsync(HttpContext.RequestAborted);
        Sessions = [.. sessions.Where(session => !session.IsOver(now)).Select(Shown)];
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!Guid.TryParse(End, out var one) && End != All)
            return RedirectToPage();
        var account = Me!.Account;
        await entrance.EndAsync(account, End == All ? null : one, null, HttpContext.RequestAborted);
        entrance.Note(End == All ? Deed.EndedSessions : Deed.EndedSession, account, account.Id, HttpContext.Network());
        await db.SaveChangesAsync(HttpContext.RequestAborted);
        return RedirectToPage();
    }

    private SessionShown Shown(Session session) =>
        new(
            session.Id,
            session.BegunAt,
            session.SeenAt,
            session.Network is { } network ? vault.Open(network, session.Id) : "-",
            session.Id == Me!.Session.Id
        );
}

/// <summary>A session as its owner sees it.</summary>
public sealed record SessionShown(Guid Id, DateTimeOffset BegunAt, DateTimeOffset SeenAt, string Network, bool IsThis);
