using Convoke.Accounts;
using Convoke.Data;
using Convoke.Safety;
using Convoke.Web.Hosting;
using Convoke.Web.Office;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Pages.Office;

/// <summary>Removes a colleague, whose name is typed first: it cannot be undone.</summary>
public sealed class RemovePersonModel(
    ConvokeDb db,
    Vault vault,
    Staff staff,
    SignInTries tries,
    Entrance entrance,
    TimeProvider clock
) : FreshPage(tries, entrance, clock)
{
    private Account? account;

    [BindProperty]
    public string? Typed { get; set; }

    public override string Title => L["Remove {0}", Name];

    public string Name { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string id) => await FindAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string id)
    {
        if (!await FindAsync(id))
            return NotFound();
        if ((Typed ?? "").Trim() != Name)
            return Again("typed", L["Type the name as it stands above."]);
        if (await DoubtAsync() is { } doubt)
            return doubt;
        return (await staff.RemoveAsync(account!, HttpContext)).Granted(out _, out var refusal)
            ? RedirectToPage("/Office/People")
            : Again("typed", L.Say(refusal));
    }

    /// <summary>Nobody removes themselves.</summary>
    private async Task<bool> FindAsync(string id)
    {
        if (!Guid.TryParse(id, out var one) || one == Me!.Account.Id)
            return false;
        account = await db.Accounts.FirstOrDefaultAsync(a => a.Id == one, HttpContext.RequestAborted);
        Name = account is null ? "" : vault.Open(account.Name, account.Id);
        return account is not null;
    }
}
