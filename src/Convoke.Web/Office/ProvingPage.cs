using Convoke.Accounts;
using Convoke.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace Convoke.Web.Office;

/// <summary>A page for what a borrowed screen must not do: the passphrase is asked for once more.</summary>
public abstract class ProvingPage(SignInTries tries) : OfficePage
{
    [BindProperty]
    public string? Now { get; set; }

    /// <summary>Null when the passphrase is right; else what to answer.</summary>
    protected async Task<IActionResult?> DoubtAsync()
    {
        var account = Me!.Account;
        if (
            tries.Refuse($"proof {account.Id}", Me.Session.Id.ToString(), HttpContext.Connection.RemoteIpAddress) is
            { } wait
        )
            return TooMany(wait);
        return await Account.OpensAsync(account, Now ?? "", HttpContext.RequestAborted)
            ? null
            : Again("now", L["This is not your passphrase. Capital letters count."]);
    }
}
