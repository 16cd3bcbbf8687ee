using System.Security.Claims;
using Convoke.Accounts;
using Convoke.Data;
using Convoke.Kernel;
using Convoke.Web.Hosting;
using Convoke.Web.Office;
using Convoke.Web.Office.Passkeys;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Pages.WayIn;

/// <summary>The second proof: a code of the app, or a recovery code.</summary>
public sealed class CodeModel(ConvokeDb db, Entrance entrance, SignInTries tries, IServiceProvider services)
    : OfficePage
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty(Name = OfficeDoors.ReturnKey, SupportsGet = true)]
    public string? Return { get; set; }

    public override string Title => L["Sign in: the second proof"];

    /// <summary>Whether a passkey is their second proof, and no app.</summary>
    public bool IsByKey { get; private set; }

    public PasskeyQuestion? Question { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (await HalfWayAsync() is not { } account)
            return Start();
        await AskAsync(account);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await HalfWayAsync() is not { } account)
            return Start();
        if (tries.Refuse($"code {account.Id}", null, HttpContext.Connection.RemoteIpAddress) is { } wait)
            return TooMany(wait);
        await AskAsync(account);
        if (!await entrance.TakeCodeAsync(account, Code ?? "", HttpContext.RequestAborted))
            return Again("code", L["This code is not right, or was used before. Each counts once."]);
        await services.GetRequiredService<Arrival>().ComeInAsync(HttpContext, account);
        return LocalRedirect(RedirectHttpResult.IsLocalUrl(Return) ? Return! : "/office");
    }

    private async Task AskAsync(Account account)
    {
        IsByKey = account.IsKeyed;
        if (IsByKey && PasskeyDesk.AreOffered(services.GetRequiredService<Settings>()))
            Question = await services.GetRequiredService<PasskeyDesk>().AskAsync(HttpContext);
    }

    private RedirectToPageResult Start() => RedirectToPage("/WayIn/SignIn", new { @return = Return });

    /// <summary>Whoever gave the passphrase a moment ago; nobody when it was changed since.</summary>
    private async Task<Account?> HalfWayAsync()
    {
        var proven = (await HttpContext.AuthenticateAsync(OfficeDoors.HalfWay)).Principal;
        if (!Guid.TryParse(proven?.FindFirstValue("account"), out var id))
            return null;
        var stamp = proven.FindFirstValue("stamp");
        return await db.Accounts.FirstOrDefaultAsync(account => account.Id == id && account.Stamp == stamp);
    }
}
