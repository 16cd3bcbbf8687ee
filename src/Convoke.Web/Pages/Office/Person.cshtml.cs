using Convoke.Accounts;
using Convoke.Data;
using Convoke.Safety;
using Convoke.Web.Hosting;
using Convoke.Web.Office;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Pages.Office;

/// <summary>One colleague: role, sessions, a new link.</summary>
public sealed class PersonModel(
    ConvokeDb db,
    Vault vault,
    Staff staff,
    SignInTries tries,
    Entrance entrance,
    TimeProvider clock
) : FreshPage(tries, entrance, clock)
{
    private Account account = null!;

    [BindProperty]
    public Role? Role { get; set; }

    /// <summary>What to do: role, link or sessions.</summary>
    [BindProperty]
    public string? Act { get; set; }

    public override string Title => Name;

    public string Name { get; private set; } = "";

    public string Email { get; private set; } = "";

    public bool IsEnrolled => account.IsEnrolled;

    public Guid PersonId => account.Id;

    public bool IsMe => account.Id == Me!.Account.Id;

    public int Sessions { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (!await FindAsync(id))
            return NotFound();
        Role = account.Role;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id)
    {
        if (!await FindAsync(id))
            return NotFound();
        if (IsMe) // no form says so
            return NotFound();
        return Act switch
        {
            "link" => await ThenAsync(staff.MailLinkAsync(account, HttpContext)),
            "sessions" => await ThenAsync(staff.EndSessionsAsync(account, HttpContext)),
            "role" => await DoubtAsync() ?? await GiveRoleAsync(),
            _ => RedirectToPage(),
        };
    }

    private async Task<IActionResult> GiveRoleAsync()
    {
        if (Role is not { } role)
            return Again("role", L["Choose a role."]);
        return (await staff.GiveRoleAsync(account, role, HttpContext)).Granted(out _, out var refusal)
            ? RedirectToPage("/Office/People")
            : Again("role", L.Say(refusal));
    }

    private static async Task<IActionResult> ThenAsync(Task deed)
    {
        await deed;
        return RedirectToPage("/Office/People");
    }

    private async Task<bool> FindAsync(string id)
    {
        var stop = HttpContext.RequestAborted;
        if (
            !Guid.TryParse(id, out var one)
            || await db.Accounts.FirstOrDefaultAsync(a => a.Id == one, stop) is not { } found
        )
            return false;
        account = found;
        (Name, Email) = (vault.Open(account.Name, account.Id), vault.Open(account.Email, account.Id));
        Sessions = await db.Sessions.CountAsync(session => session.AccountId == one, stop);
        return true;
    }
}
