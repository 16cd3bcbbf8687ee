using Convoke.Accounts;
using Convoke.Data;
using Convoke.Kernel;
using Convoke.Web.Office;
using Microsoft.AspNetCore.Mvc;

namespace Convoke.Web.Pages.Setup;

/// <summary>The second screen of set-up: who administers the assembly. With it all is founded at once.</summary>
public sealed class AdministratorModel(
    Enrolment enrolment,
    Founding founding,
    Arrival arrival,
    ConvokeDb db,
    TimeProvider clock
) : EnrolPage(enrolment)
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    public override string Title => L["The first administrator"];

    public override string Owner => Email ?? founding.Recall(Request)?.Name ?? "";

    public async Task<IActionResult> OnGetAsync()
    {
        if (await founding.IsDoneAsync())
            return NotFound();
        if (founding.Recall(Request) is null)
            return RedirectToPage("/Setup/Assembly");
        await AskAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await founding.IsDoneAsync())
            return NotFound();
        if (founding.Recall(Request) is not { } wish)
            return RedirectToPage("/Setup/Assembly");
        if (await ChosenAsync(wish.Name, Name ?? "", Email ?? "") is var (passphrase, second))
            return await FoundAsync(wish, passphrase, second);
        await AskAsync();
        return Again();
    }

    /// <summary>The account is still to be made: it will have the id that the passkey is made for. The script puts in what is typed.</summary>
    private async Task AskAsync()
    {
        if (AreOffered)
            Question = await Desk.OfferAsync(HttpContext, Id.New(clock.GetUtcNow()), "-", "-");
    }

    private async Task<IActionResult> FoundAsync(AssemblyWish wish, Passphrase passphrase, SecondProof second)
    {
        await using var whole = await db.Database.BeginTransactionAsync(HttpContext.RequestAborted);
        Guid? id = second.Key is null ? null : second.Owner;
        var founded = await founding.FoundAsync(wish, Name ?? "", Email ?? "", id, HttpContext.RequestAborted);
        if (!founded.Granted(out var account, out var refusal))
        {
            await AskAsync();
            return Again("email", L.Say(refusal));
        }
        RecoveryCodes = await Enrolment.FinishAsync(
            account,
            passphrase,
            second,
            HttpContext.Network(),
            HttpContext.RequestAborted
        );
        await arrival.ComeInAsync(HttpContext, account);
        await whole.CommitAsync(HttpContext.RequestAborted);
        founding.Finish(HttpContext);
        return Page();
    }
}
