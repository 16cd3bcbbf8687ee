using Convoke.Data;
using Convoke.Mail;
using Convoke.Web.Locales;
using Convoke.Web.Reader;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Convoke.Web.Pages.Public;

/// <summary>
/// "It wasn't me, never again", for whoever got a mail that strangers can cause. Looking changes nothing, since whoever scans mail looks; the
/// button does.
/// </summary>
public sealed class NeverMailModel(StopDesk desk, ConvokeDb db, Words words, TimeProvider clock)
    : PublicPage(words, clock)
{
    /// <summary>Null for a link that is not ours.</summary>
    public bool? IsStopped { get; private set; }

    public string Heading =>
        IsStopped switch
        {
            null => L["This link is not one of ours"],
            false => L["Never such a mail again?"],
            true => L["No such mail comes any more"],
        };

    public string Standfirst =>
        IsStopped switch
        {
            null => L["Perhaps it was cut off: copy all of it from the mail."],
            false => L[
                "Somebody typed your address into a form here, and we mailed you. If it was not you, we never do that again."
            ],
            true => L["Whoever types your address into a form here, nothing is mailed to you for it."],
        };

    public async Task<IActionResult> OnGetAsync(string token)
    {
        if (desk.Read(token) is { } hash)
            IsStopped = await StopDesk.IsStoppedAsync(db, hash, HttpContext.RequestAborted);
        return Show();
    }

    public async Task<IActionResult> OnPostAsync(string token)
    {
        if (desk.Read(token) is not { } hash)
            return Show();
        await StopDesk.StopAsync(db, hash, HttpContext.RequestAborted);
        return LocalRedirect("~" + Request.Path);
    }

    private PageResult Show()
    {
        Response.Headers.CacheControl = "no-store";
        Response.StatusCode = IsStopped is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        Head = new Head { Title = Heading };
        return Page();
    }
}
