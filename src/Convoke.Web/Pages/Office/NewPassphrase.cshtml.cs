using Convoke.Accounts;
using Convoke.Data;
using Convoke.Safety;
using Convoke.Web.Hosting;
using Convoke.Web.Office;
using Microsoft.AspNetCore.Mvc;

namespace Convoke.Web.Pages.Office;

/// <summary>A new passphrase in place of the one there is.</summary>
public sealed class NewPassphraseModel(SignInTries tries, Entrance entrance, ConvokeDb db, Vault vault)
    : ProvingPage(tries)
{
    [BindProperty(Name = "passphrase")]
    public string? Wished { get; set; }

    public override string Title => L["Change the passphrase"];

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await DoubtAsync() is { } answer)
            return answer;
        var account = Me!.Account;
        var known = new[] { Me.Name, vault.Open(account.Email, account.Id), Site!.Name(InterfaceLanguage).Name };
        if (!Passphrase.Choose(Wished ?? "", known).Granted(out var passphrase, out var refusal))
            return Again("passphrase", L.Say(refusal));
        account.Take(passphrase);
        entrance.Note(Deed.NewPassphrase, account, account.Id, HttpContext.Network());
        await using var whole = await db.Database.BeginTransactionAsync(HttpContext.RequestAborted);
        await db.SaveChangesAsync(HttpContext.RequestAborted);
        await entrance.EndAsync(account, null, Me.Session.Id, HttpContext.RequestAborted);
        await whole.CommitAsync(HttpContext.RequestAborted);
        return RedirectToPage("/Office/Account");
    }
}
