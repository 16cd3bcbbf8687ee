using Convoke.Accounts;
using Convoke.Data;
using Convoke.Kernel;
using Convoke.Safety;
using Convoke.Web.Hosting;
using Convoke.Web.Office;
using Convoke.Web.Office.Passkeys;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Pages.Office.Passkeys;

/// <summary>Takes a new passkey, which the browser makes; the passphrase is asked for, since whoever has the key is let in.</summary>
public sealed class NewModel(
    SignInTries tries,
    PasskeyDesk desk,
    Entrance entrance,
    ConvokeDb db,
    Vault vault,
    Settings settings,
    TimeProvider clock
) : ProvingPage(tries)
{
    public override string Title => L["Add a passkey"];

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? State { get; set; }

    [BindProperty]
    public string? Credential { get; set; }

    public PasskeyQuestion? Question { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!PasskeyDesk.AreOffered(settings))
            return RedirectToPage("/Office/Passkeys/List");
        Question = await desk.OfferAsync(HttpContext, Me!.Account, Me.Name);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!PasskeyDesk.AreOffered(settings))
            return RedirectToPage("/Office/Passkeys/List");
        var made = await desk.ProveAsync(HttpContext, Me!.Account, State, Credential);
        // What the browser made is kept in the form while the rest is put right; what is wrong with it is asked anew.
        if (made is null)
            (State, Credential) = (null, null);
        Question = await desk.OfferAsync(HttpContext, Me.Account, Me.Name);
        if (await DoubtAsync() is { } answer)
            return answer;
        if (Problems.Count > 0)
            return Again();
        if (!Passkey.IsName(Name ?? ""))
            return Again("name", L.Say(Passkey.BadName));
        return made is null
            ? Again("create", L["The browser made no passkey, or not in time. Try once more; it needs JavaScript."])
            : await KeepAsync(made);
    }

    private async Task<IActionResult> KeepAsync(NewPasskey made)
    {
        var account = Me!.Account;
        var key = Passkey.Keep(account, Name!.Trim(), made, vault, clock.GetUtcNow());
        db.Add(key);
        entrance.Note(Deed.AddedPasskey, account, account.Id, HttpContext.Network());
        try
        {
            await db.SaveChangesAsync(HttpContext.RequestAborted);
        }
        catch (DbUpdateException problem) when (UniqueViolation.Is(problem))
        {
            return Again("create", L["This passkey is known already."]);
        }
        return RedirectToPage("/Office/Passkeys/List");
    }
}
