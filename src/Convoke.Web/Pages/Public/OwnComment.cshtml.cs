using Convoke.Comments;
using Convoke.Comments.Weighing;
using Convoke.Data;
using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Reading;
using Convoke.Safety;
using Convoke.Web.Hosting;
using Convoke.Web.Locales;
using Convoke.Web.Reader;
using Microsoft.AspNetCore.Mvc;

namespace Convoke.Web.Pages.Public;

/// <summary>Thanks whoever sent a comment, says what comes next, and takes changes for a while.</summary>
[LargestForm(CommentModel.LargestForm)]
public sealed class OwnCommentModel(
    ConvokeDb db,
    PublicReads reads,
    CommentReception reception,
    Tickets tickets,
    Words words,
    TimeProvider clock
) : OwnCommentPage(db, reads, reception, tickets, words, clock)
{
    public CommentForm Form { get; private set; } = null!;

    public string Heading =>
        IsOver ? L["The time to change it is over"]
        : Comment is null ? L["This comment was taken back"]
        : Comment.State is CommentState.Shown ? L["Your comment can be read"]
        : L["Thank you: your comment waits for a moderator"];

    public string Standfirst =>
        IsOver ? L["What you sent stays with the assembly, and appears once somebody has approved it."]
        : Comment is null ? L["Nothing of it is kept."]
        : Comment.State is CommentState.Shown ? L["A change makes it wait for a moderator again."]
        : MayShowItself
            ? L[
                "Nobody else sees it until somebody of the assembly has read it; or, if they approved you before, until you confirm it by the link in our mail."
            ]
        : L["Nobody else sees it until somebody of the assembly has read it."];

    /// <summary>Whether a mail asked its author to confirm it, and that may be enough.</summary>
    private bool MayShowItself =>
        Comment is { Email: not null, IsOdd: false, State: CommentState.Held } && Site.Assembly.ShowsKnownAtOnce;

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (await OpenAsync(id) is { } answer)
            return answer;
        return Show(
            Comment is null ? CommentForm.Blank : new CommentDraft(Comment.Written, Comment.Name, "", Comment.Site)
        );
    }

    public async Task<IActionResult> OnPostAsync(string id)
    {
        if (await OpenAsync(id) is { } answer)
            return answer;
        if (!Request.HasFormContentType)
            return StatusCode(StatusCodes.Status415UnsupportedMediaType);
        var draft = CommentSent.Read(Request.Form).Draft;
        if (Comment is null)
            return Show(draft, [], StatusCodes.Status403Forbidden);
        if (draft.Faults().Select(fault => (fault.Field, L.Say(fault.Why))).ToList() is { Count: > 0 } faults)
            return Show(draft.Mended, faults, StatusCodes.Status422UnprocessableEntity);
        var mended = draft.Mended;
        var body = Markdown.ToHtml(mended.Text, SanitiserProfile.Comment);
        var said = new Said(Comment.Language, mended.Name, mended.Site, mended.Text, body);
        if (!Comment.Reword(said, Scales.Weigh(mended), Now).Granted(out _, out var refusal))
            return Show(mended, [("text", L.Say(refusal))], StatusCodes.Status422UnprocessableEntity);
        await Db.SaveChangesAsync(HttpContext.RequestAborted);
        return LocalRedirect("~" + AddressOf("own"));
    }

    private IActionResult Show(
        CommentDraft draft,
        IReadOnlyList<(string, string)>? faults = null,
        int status = StatusCodes.Status200OK
    )
    {
        Form = new CommentForm(AddressOf("own"), draft) { IsChange = true, Faults = faults ?? [] };
        return Show(Heading, status);
    }
}
