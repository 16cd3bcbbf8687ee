using Convoke.Comments;
using Convoke.Comments.Weighing;
using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Reading;
using Convoke.Web.Hosting;
using Convoke.Web.Locales;
using Convoke.Web.Office;
using Convoke.Web.Reader;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Convoke.Web.Pages.Public;

/// <summary>
/// The form of a comment on a page of its own: to answer a comment, and with what was sent where something is wrong or looks odd. A POST takes
/// it and leads to the private page of the comment.
/// </summary>
[LargestForm(LargestForm)]
public sealed class CommentModel(PublicReads reads, Words words, TimeProvider clock) : EntryPage(reads, words, clock)
{
    public const int LargestForm = 64 * 1024;

    public CommentForm Form { get; private set; } = null!;

    public Comment? Answered { get; private set; }

    /// <summary>The words as they will be shown, for somebody who is asked to look once more.</summary>
    public SafeHtml? Preview { get; private set; }

    public bool IsClosed { get; private set; }

    public string Heading =>
        IsClosed ? L["Comments are closed"]
        : Preview is not null ? L["Look at it once more"]
        : Answered is not null ? L["Answer a comment"]
        : L["Write a comment"];

    public string Standfirst =>
        IsClosed ? L["Nothing can be sent under this text any more."]
        : Preview is not null
            ? L["It is not sent yet. Some of it looks like advertising; if it is not, send it as it is."]
        : L["Under \"{0}\".", Text.Title];

    public async Task<IActionResult> OnGetAsync(string? section, string slug)
    {
        if (await FindAsync(section, slug) is { } answer)
            return answer;
        if (!TakesComments)
            return Closed(CommentForm.Blank);
        var reply = Request.Query["reply"].FirstOrDefault();
        // Behind a password nothing tells whether there is such a comment.
        if (!Entry.IsProtected && reply is { Length: > 0 } && !await FindAnsweredAsync(reply))
            return NotFound();
        return Show(CommentForm.Blank, reply);
    }

    public async Task<IActionResult> OnPostAsync(
        string? section,
        string slug,
        [FromServices] CommentReception reception
    )
    {
        if (await FindAsync(section, slug, isActing: true) is { } answer)
            return answer is LocalRedirectResult { Url: var moved }
                ? new LocalRedirectResult(moved, permanent: false, preserveMethod: true)
                : answer;
        var done = await TakeAsync(reception);
        if (done is PageResult)
        {
            await LookAlongsideAsync();
            Head = HeadNow();
        }
        return done;
    }

    private async Task<IActionResult> TakeAsync(CommentReception reception)
    {
        if (!Request.HasFormContentType)
            return StatusCode(StatusCodes.Status415UnsupportedMediaType);
        var sent = CommentSent.Read(Request.Form);
        if (!TakesComments)
            return Closed(sent.Draft);
        if (
            Entry.IsProtected
            && await reception.WhyLockedAsync(Entry, sent.Password, From, HttpContext.RequestAborted) is { } locked
        )
            return Refuse(sent, [("password", L.Say(locked))]);
        if (sent.Reply.Length > 0 && !await FindAnsweredAsync(sent.Reply))
            return Refuse(sent with { Reply = "" }, [("text", L.Say(CommentReception.NothingToAnswer))]);
        if (sent.Draft.Faults().Select(fault => (fault.Field, L.Say(fault.Why))).ToList() is { Count: > 0 } faults)
            return Refuse(sent, faults);
        return await TakeAsync(sent, reception);
    }

    protected override string Below() => "/comment";

    private bool TakesComments => Entry.TakesComments(Site.Assembly, Now);

    private System.Net.IPAddress? From => HttpContext.Connection.RemoteIpAddress;

    /// <summary>Tells the second press of a button from somebody else who sends the same.</summary>
    private string Sender => $"{From} {Request.Headers.UserAgent}";

    private async Task<IActionResult> TakeAsync(CommentSent sent, CommentReception reception)
    {
        var (draft, weight) = (sent.Draft.Mended, reception.Weigh(sent, Entry.Id, From, out var isFlood));
        if (isFlood)
            return Flood(sent, reception);
        var body = Markdown.ToHtml(draft.Text, SanitiserProfile.Comment);
        if (weight.IsOdd && !reception.WasSeen(sent, Entry.Id))
            return Check(sent with { Draft = draft }, body, reception);
        var said = new Said(Text.Language, draft.Name, draft.Site, draft.Text, body);
        var taken = await reception.TakeAsync(
            Entry.Id,
            said,
            draft.Mail,
            Answered,
            weight,
            Sender,
            IsAskedByMail(draft, weight) ? comment => Asked.AskToConfirmAsync(comment, draft.Mail, HttpContext) : null,
            HttpContext.RequestAborted
        );
        return LocalRedirect("~" + reception.PrivateAddress(Language, taken));
    }

    /// <summary>Where nobody is shown at once, there is nothing to confirm.</summary>
    private bool IsAskedByMail(CommentDraft draft, Weight weight) =>
        draft.Mail.Length > 0 && !weight.IsOdd && Site.Assembly.ShowsKnownAtOnce;

    private AskedMail Asked => HttpContext.RequestServices.GetRequiredService<AskedMail>();

    private async Task<bool> FindAnsweredAsync(string reply) =>
        (Answered = await Reads.AnswerableAsync(Entry.Id, reply)) is not null;

    private PageResult Check(CommentSent sent, SafeHtml body, CommentReception reception)
    {
        Preview = body;
        return Show(sent.Draft, sent.Reply, stamp: reception.Stamp(Entry.Id));
    }

    private PageResult Refuse(CommentSent sent, IReadOnlyList<(string, string)> faults)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Show(sent.Draft.Mended, sent.Reply, faults, sent.Seen);
    }

    private PageResult Flood(CommentSent sent, CommentReception reception)
    {
        Response.StatusCode = StatusCodes.Status429TooManyRequests;
        Response.Headers.RetryAfter = "300";
        return Show(
            sent.Draft.Mended,
            sent.Reply,
            [("text", L.Say(CommentReception.TooMany))],
            reception.Stamp(Entry.Id)
        );
    }

    private PageResult Closed(CommentDraft draft)
    {
        IsClosed = true;
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return Show(draft, null);
    }

    private PageResult Show(
        CommentDraft draft,
        string? reply,
        IReadOnlyList<(string, string)>? faults = null,
        string? stamp = null
    )
    {
        Form = new CommentForm(Text.Address + "/comment", draft)
        {
            Faults = faults ?? [],
            Reply = reply is { Length: > 0 } ? reply : null,
            Stamp = stamp is { Length: > 0 } ? stamp : null,
            AsksPassword = Entry.IsProtected,
        };
        Head = HeadNow();
        return Page();
    }

    private Head HeadNow() =>
        new()
        {
            Title = Heading,
            Section = Entry.Kind,
            Alternates = [.. Alongside.Texts.Select(text => (text.Language, $"{text.Address}/comment"))],
        };
}
