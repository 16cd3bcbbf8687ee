using Convoke.Accounts;
using Convoke.Data;
using Convoke.Safety;
using Convoke.Web.Hosting;
using Convoke.Web.Office;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Pages.Office.Passkeys;

/// <summary>One passkey of whoever is signed in: gives it another name.</summary>
public sealed class OneModel(SignInTries tries, ConvokeDb db, Entrance entrance, Vault vault) : ProvingPage(tries)
{
    public override string Title => L["A passkey"];

    public Guid Id { get; private set; }

    [BindProperty]
    public string? Name { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await FindAsync(id) is not { } key)
            return NotFound();
        (Id, Name) = (id, vault.Open(key.Name, key.Id));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (await FindAsync(id) is not { } key)
            return NotFound();
        Id = id;
        if (Problems.Count > 0)
            return Again();
        if (!key.Rename(Name ?? "", vault).Granted(out _, out var refusal))
            return Again("name", L.Say(refusal));
        entrance.Note(Deed.RenamedPasskey, Me!.Account, Me.Account.Id, HttpContext.Network());
        await db.SaveChangesAsync(HttpContext.RequestAborted);
        return RedirectToPage("/Office/Passkeys/List");
    }

    private Task<Passkey?> FindAsync(Guid id)
    {
        var account = Me!.Account.Id;
        return db.Passkeys.FirstOrDefaultAsync(
            key => key.Id == id && key.AccountId == account,
            HttpContext.RequestAborted
        );
    }
}
