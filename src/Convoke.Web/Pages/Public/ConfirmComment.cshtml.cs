using Convoke.Comments;
using Convoke.Web.Locales;
using Convoke.Web.Reader;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Convoke.Web.Pages.Public;

/// <summary>Confirms the address of a comment, for whoever got the mail. Looking changes nothing, since whoever scans mail looks; the button does.</summary>
public sealed class ConfirmCommentModel(ConfirmDesk desk, Words words, TimeProvider clock) : PublicPage(words, clock)
{
    /// <summary>Null for a link that is good for nothing any more.</summary>
    public Comment? Comment { get; private set; }

    public bool IsConfirmed => Comment?.ConfirmedAt is not null;

    public bool IsShown => Comment?.State is CommentState.Shown;

    public string Heading =>
        Comment is null ? L["This link is over"]
        : IsConfirmed ? L["Your address is confirmed"]
        : L["Is this comment yours?"];

    public string Standfirst =>
        Comment is null ? L["It is good for seven days, and for a comment that was not taken back."]
        : IsShown ? L["Your comment can be read."]
        : IsConfirmed && !Site.Assembly.ShowsKnownAtOnce
            ? L["Somebody of the assembly reads your comment before anybody else does."]
        : IsConfirmed
            ? L[
                "Somebody of the assembly reads your comment before anybody else does. What you send after it was approved is shown once you confirm it."
            ]
        : L["It came with your mail address. If you did not write it, leave this page: nothing happens."];

    public async Task<IActionResult> OnGetAsync(string token)
    {
        Comment = await desk.FindAsync(token, HttpContext.RequestAborted);
        return Show();
    }

    public async Task<IActionResult> OnPostAsync(string token)
    {
        Comment = await desk.FindAsync(token, HttpContext.RequestAborted);
        if (Comment is null)
            return Show();
        await desk.ConfirmAsync(Comment, Site.Assembly.ShowsKnownAtOnce, HttpContext.RequestAborted);
        return LocalRedirect("~" + Request.Path);
    }

    private PageResult Show()
    {
        Response.Headers.CacheControl = "no-store";
        Response.StatusCode = Comment is null ? StatusCodes.Status410Gone : StatusCodes.Status200OK;
        Head = new Head { Title = Heading };
        return Page();
    }
}
