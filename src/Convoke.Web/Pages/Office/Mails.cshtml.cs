using Convoke.Accounts;
using Convoke.Data;
using Convoke.Mail;
using Convoke.Safety;
using Convoke.Web.Office;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Pages.Office;

/// <summary>What was mailed, and the tray where mails stay while no server is set; for administrators.</summary>
public sealed class MailsModel(ConvokeDb db, MailServers servers, Entrance entrance, Vault vault, TimeProvider clock)
    : OfficePage
{
    private const int APage = 50;
    private const int Searched = 500;

    public override string Title => L["Mail"];

    [BindProperty(SupportsGet = true)]
    public DeliveryState? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>Only what was queued before this one.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Before { get; set; }

    /// <summary>The one to be sent again.</summary>
    [BindProperty(Name = "again")]
    public Guid? Wanted { get; set; }

    /// <summary>Null while mails stay in the tray.</summary>
    public MailServer? Server { get; private set; }

    public bool IsOfEnvironment => servers.OfEnvironment is not null;

    public IReadOnlyList<MailShown> Mails { get; private set; } = [];

    public Guid? Next { get; private set; }

    public async Task OnGetAsync()
    {
        var stop = HttpContext.RequestAborted;
        Server = await servers.NowAsync(db, stop);
        var before = Before ?? Guid.AllBitsSet;
        var rows = await db
            .Deliveries.AsNoTracking()
            .InState(State)
            .Where(row => row.Id.CompareTo(before) < 0)
            .OrderByDescending(row => row.Id)
            .Take(string.IsNullOrWhiteSpace(Q) ? APage + 1 : Searched)
            .ToListAsync(stop);
        var found = rows.Select(Shown).Where(IsSought).ToList();
        Mails = [.. found.Take(APage)];
        Next = found.Count > APage ? Mails[^1].Id : null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var (stop, now) = (HttpContext.RequestAborted, clock.GetUtcNow());
        var delivery = await db.Deliveries.FirstOrDefaultAsync(row => row.Id == Wanted, stop);
        if (delivery is not null && delivery.SendAgain(now).Granted(out _, out _))
        {
            entrance.Note(Deed.SentMailAgain, Me!.Account, delivery.SubjectId, HttpContext.Network());
            await db.SaveChangesAsync(stop);
        }
        return RedirectToPage(new { State, Q });
    }

    private bool IsSought(MailShown mail) =>
        string.IsNullOrWhiteSpace(Q)
        || mail.To.Contains(Q.Trim(), StringComparison.OrdinalIgnoreCase)
        || mail.Subject.Contains(Q.Trim(), StringComparison.OrdinalIgnoreCase);

    private MailShown Shown(Delivery row) =>
        new(
            row.Id,
            row.QueuedAt,
            vault.Open(row.Email, row.Id),
            row.OpenIn(vault)?.Subject ?? L[MailStates.About(row.Template)],
            MailStates.Say(L, row),
            row.Kept is not null,
            row.State is DeliveryState.Failed or DeliveryState.Unknown
                || (row.State is DeliveryState.Kept && Server is not null),
            row.Answer is { } answer ? vault.Open(answer, row.Id) : null
        );
}

/// <summary>A mail as the list shows it.</summary>
public sealed record MailShown(
    Guid Id,
    DateTimeOffset At,
    string To,
    string Subject,
    string State,
    bool IsKept,
    bool MayGoAgain,
    string? Answer
);
