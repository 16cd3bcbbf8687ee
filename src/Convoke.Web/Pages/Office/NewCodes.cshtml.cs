using Convoke.Accounts;
using Convoke.Data;
using Convoke.Web.Hosting;
using Convoke.Web.Office;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Pages.Office;

/// <summary>Recovery codes anew. The answer to the form shows them, and no address does: they are shown once.</summary>
public sealed class NewCodesModel(SignInTries tries, Entrance entrance, ConvokeDb db) : ProvingPage(tries)
{
    public override string Title => L["New recovery codes"];

    public int Left { get; private set; }

    public IReadOnlyList<string>? Codes { get; private set; }

    public async Task OnGetAsync() => await CountAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await CountAsync();
        if (await DoubtAsync() is { } answer)
            return answer;
        await using var whole = await db.Database.BeginTransactionAsync(HttpContext.RequestAborted);
        Codes = await entrance.MakeCodesAsync(Me!.Account, HttpContext.RequestAborted);
        entrance.Note(Deed.NewCodes, Me.Account, Me.Account.Id, HttpContext.Network());
        await db.SaveChangesAsync(HttpContext.RequestAborted);
        await whole.CommitAsync(HttpContext.RequestAborted);
        return Page();
    }

    private async Task CountAsync()
    {
        var account = Me!.Account.Id;
        Left = await db.RecoveryCodes.CountAsync(code => code.AccountId == account, HttpContext.RequestAborted);
    }
}
