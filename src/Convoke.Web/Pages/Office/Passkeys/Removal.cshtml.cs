using Convoke.Accounts;
using Convoke.Data;
using Convoke.Web.Hosting;
using Convoke.Web.Office;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Pages.Office.Passkeys;

/// <summary>Removes a passkey of whoever is signed in; nobody who only borrowed the screen does.</summary>
public sealed class RemovalModel(SignInTries tries, ConvokeDb db, Entrance entrance) : ProvingPage(tries)
{
    public override string Title => L["Remove it"];

    public Guid Id { get; private set; }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        Id = id;
        if (await DoubtAsync() is { } answer)
            return answer;
        var account = Me!.Account;
        if (account.IsKeyed && await IsLastAsync(account))
            return Again("now", L["This passkey is your second proof: add another one first."]);
        var removed = await db
            .Passkeys.Where(key => key.Id == id && key.AccountId == account.Id)
            .ExecuteDeleteAsync(HttpContext.RequestAborted);
        if (removed == 0)
            return NotFound();
        entrance.Note(Deed.RemovedPasskey, account, account.Id, HttpContext.Network());
        await db.SaveChangesAsync(HttpContext.RequestAborted);
        return RedirectToPage("/Office/Passkeys/List");
    }

    private async Task<bool> IsLastAsync(Account account) =>
        await db.Passkeys.CountAsync(key => key.AccountId == account.Id, HttpContext.RequestAborted) < 2;
}
