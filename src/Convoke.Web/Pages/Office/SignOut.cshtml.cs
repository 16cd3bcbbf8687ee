using Convoke.Accounts;
using Convoke.Data;
using Convoke.Web.Office;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace Convoke.Web.Pages.Office;

/// <summary>Ends this session, and has the browser forget what it kept of the site.</summary>
public sealed class SignOutModel(Entrance entrance, ConvokeDb db) : OfficePage
{
    public override string Title => L["Sign out"];

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        var (account, session) = (Me!.Account, Me.Session);
        await entrance.EndAsync(account, session.Id, null, HttpContext.RequestAborted);
        entrance.Note(Deed.SignedOut, account, null, HttpContext.Network());
        await db.SaveChangesAsync(HttpContext.RequestAborted);
        await HttpContext.SignOutAsync(OfficeDoors.Office);
        Response.Headers["Clear-Site-Data"] = "\"cache\"";
        return LocalRedirect(OfficeDoors.SignInAddress);
    }
}
