using Convoke.Accounts;
using Convoke.Data;
using Convoke.Safety;
using Convoke.Web.Office;
using Microsoft.AspNetCore.Mvc;

namespace Convoke.Web.Pages.Office;

/// <summary>How somebody is called, and what the office speaks to them.</summary>
public sealed class AccountModel(ConvokeDb db, Entrance entrance, Vault vault) : OfficePage
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Language { get; set; }

    public override string Title => L["My account"];

    public void OnGet() => (Name, Language) = (Me!.Name, Me.Account.Language.Code);

    public async Task<IActionResult> OnPostAsync()
    {
        if (Problems.Count > 0)
            return Again();
        var account = Me!.Account;
        var chosen = InterfaceLanguages
            .Where(language => language.Code == Language)
            .DefaultIfEmpty(account.Language)
            .First();
        if (!account.Introduce(Name ?? "", chosen, vault).Granted(out _, out var refusal))
            return Again("name", L.Say(refusal));
        entrance.Note(Deed.ChangedSelf, account, account.Id, HttpContext.Network());
        await db.SaveChangesAsync(HttpContext.RequestAborted);
        return RedirectToPage();
    }
}
