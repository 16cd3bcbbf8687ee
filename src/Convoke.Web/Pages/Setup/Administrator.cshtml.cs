using Convoke.Accounts;
using Convoke.Data;
using Convoke.Web.Office;
using Microsoft.AspNetCore.Mvc;

namespace Convoke.Web.Pages.Setup;

/// <summary>The second screen of set-up: who administers the assembly. With it all is founded at once.</summary>
public sealed class AdministratorModel(Enrolment enrolment, Founding founding, Arrival arrival, ConvokeDb db)
    : EnrolPage(enrolment)
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    public override string Title => L["The first administrator"];

    public override string Owner => Email ?? founding.Recall(Request)?.Name ?? "";

    public async Task<IActionResult> OnGetAsync() =>
        await founding.IsDoneAsync() ? NotFound()
        : founding.Recall(Request) is null ? RedirectToPage("/Setup/Assembly")
        : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await founding.IsDoneAsync())
            return NotFound();
        if (founding.Recall(Request) is not { } wish)
            return RedirectToPage("/Setup/Assembly");
        return Chosen(wish.Name, Name ?? "", Email ?? "") is var (passphrase, step)
            ? await FoundAsync(wish, passphrase, step)
            : Again();
    }

    private async Task<IActionResult> FoundAsync(AssemblyWish wish, Passphrase passphrase, long step)
    {
        await using var whole = await db.Database.BeginTransactionAsync(HttpContext.RequestAborted);
        var founded = await founding.FoundAsync(wish, Name ?? "", Email ?? "", HttpContext.RequestAborted);
        if (!founded.Granted(out var account, out var refusal))
            return Again("email", L.Say(refusal));
        RecoveryCodes = await Enrolment.FinishAsync(
            account,
            passphrase,
            Secret,
            step,
            HttpContext.Network(),
            HttpContext.RequestAborted
        );
        await arrival.ComeInAsync(HttpContext, account);
        await whole.CommitAsync(HttpContext.RequestAborted);
        founding.Finish(HttpContext);
        return Page();
    }
}
