using Convoke.Organisations;
using Convoke.Safety;
using Convoke.Web.Locales;
using Convoke.Web.Reader;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Convoke.Web.Pages.Public;

/// <summary>Confirms an application, for whoever got the mail. Looking changes nothing, since whoever scans mail looks; the button does.</summary>
public sealed class ConfirmApplicationModel(ApplicationDesk desk, Vault vault, Words words, TimeProvider clock)
    : PublicPage(words, clock)
{
    /// <summary>Null for a link that is good for nothing any more.</summary>
    public ApplicationDraft? Draft { get; private set; }

    public bool IsConfirmed { get; private set; }

    public string Heading =>
        Draft is null ? L["This link is over"]
        : IsConfirmed ? L["Your application is with coordination"]
        : L["Is this application yours?"];

    public string Standfirst =>
        Draft is null ? L["It is good for seven days. You may apply again."]
        : IsConfirmed ? L["You get a mail once it is decided."]
        : L["It came with your mail address. If you did not send it, leave this page: nothing happens."];

    public async Task<IActionResult> OnGetAsync(string token)
    {
        Open(await desk.FindAsync(token, HttpContext.RequestAborted));
        return Show();
    }

    public async Task<IActionResult> OnPostAsync(string token)
    {
        if (await desk.FindAsync(token, HttpContext.RequestAborted) is not { } application)
            return Show();
        await desk.ConfirmAsync(application, HttpContext.RequestAborted);
        return LocalRedirect("~" + Request.Path);
    }

    private void Open(Application? application)
    {
        Draft = application?.WordsIn(vault);
        IsConfirmed = application?.ConfirmedAt is not null;
    }

    private PageResult Show()
    {
        Response.Headers.CacheControl = "no-store";
        Response.StatusCode = Draft is null ? StatusCodes.Status410Gone : StatusCodes.Status200OK;
        Head = new Head { Title = Heading };
        return Page();
    }
}
