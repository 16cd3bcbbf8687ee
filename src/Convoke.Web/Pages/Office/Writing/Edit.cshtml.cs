using Convoke.Accounts;
using Convoke.Data;
using Convoke.Drafts;
using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Web.Hosting;
using Convoke.Web.Office;
using Convoke.Web.Office.Writing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Pages.Office.Writing;

/// <summary>
/// The editor of one text. Saving keeps whatever was typed, right or wrong, as a draft; what is wrong is said afterwards. A browser with
/// script sends the same form by itself and is answered in a few lines of JSON.
/// </summary>
[LargestForm(4 << 20), KeepsWords]
public sealed class EditModel(ConvokeDb db, DraftDesk drafts, Press press, KeptForms kept, TimeProvider clock)
    : EditorPage(db, clock)
{
    private readonly ConvokeDb db = db;

    /// <summary>The entry was deleted while somebody wrote; their words are on the page.</summary>
    public bool IsGone { get; private set; }

    /// <summary>Two saved over the same words.</summary>
    public Clash? Clash { get; private set; }

    public override string Title =>
        IsGone ? L["This entry was deleted meanwhile"]
        : Clash is not null ? L["Two versions of the same words"]
        : base.Title;

    [BindProperty(Name = WritingForm.Then)]
    public string? Then { get; set; }

    /// <summary>The language of the text to be shown beside this one.</summary>
    [BindProperty(Name = "beside", SupportsGet = true)]
    public string? Asked { get; set; }

    private CancellationToken Stop => HttpContext.RequestAborted;

    private bool WantsJson => Request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal);

    public async Task<IActionResult> OnGetAsync(Guid id, string language, Guid? keep, string? preview)
    {
        if (!LanguageTag.TryParse(language, out var tag) || tag.Code != language)
            return NotFound();
        if (!await MayWriteAsync(id, tag))
            return Forbid(OfficeDoors.Office);
        var sent = keep is { } form ? await kept.OpenAsync(form, Me!.Account, Stop) : null;
        if ((await FindAsync(id, tag) ?? Begun(id, tag, sent)) is not { } desk)
            return NotFound();
        Show(desk);
        ShowsPreview = preview is not null;
        if (sent is not null)
            PutBack(sent);
        await ShowBesideAsync();
        await PrepareAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string language)
    {
        if (!LanguageTag.TryParse(language, out var tag) || tag.Code != language)
            return NotFound();
        if (!await MayWriteAsync(id, tag))
            return Forbid(OfficeDoors.Office);
        if (Then is "here" or "over")
            return await SitAsync(id, tag);
        var save = WritingForm.Save(Request.Form);
        if (!MayPublish)
            save = save with { Begin = null };
        return await drafts.SaveAsync(id, tag, save, Me!.Account.Id, Site!.Zone, Stop) switch
        {
            Saving.Saved(var desk) => await SavedAsync(desk),
            Saving.Conflict(var desk, var from) => await CollideAsync(desk, from, save),
            _ => Gone(tag, save),
        };
    }

    private async Task<Desk?> FindAsync(Guid id, LanguageTag language) =>
        await drafts.FindAsync(id, language, Site!.Zone, Stop) is { } desk
        && (desk.Text is not null || desk.Entry.Texts.Count > 0)
            ? desk
            : null;

    /// <summary>A text whose very first save came after the end of the session: it begins with the next one.</summary>
    private Desk? Begun(Guid id, LanguageTag language, IFormCollection? sent)
    {
        if (sent is null || WritingForm.Save(sent) is not { Begin: { } kind, Writing: var writing })
            return null;
        Begin = kind;
        return new(Entry.Begin(kind, Now, id), language, null, null, writing, null);
    }

    /// <summary>The text that was asked for beside this one; else what this one translates.</summary>
    private async Task ShowBesideAsync()
    {
        var other =
            Desk.Entry.Texts.FirstOrDefault(text => text.Language.Code == Asked && text.Language != Desk.Language)
            ?? Desk.Entry.Texts.FirstOrDefault(text => text.IsSource && !Desk.IsSource);
        if (other is not null)
            Beside = (
                other.Language,
                FairCopy.Of((await drafts.FindAsync(Desk.Entry, other.Language, Site!.Zone, Stop)).Writing, Kind)
            );
    }

    private void Show(Desk desk) => (Desk, Writing, Base) = (desk, desk.Writing, (desk.Number, desk.Version));

    /// <summary>Words that were sent when the session was over; over which they were written, they know themselves.</summary>
    private void PutBack(IFormCollection sent)
    {
        var save = WritingForm.Save(sent);
        (Writing, Base) = (save.Writing, (save.Number, save.Version));
        Notice = L["You had been signed out. These are the words you sent then: save them now."];
    }

    private async Task<IActionResult> SitAsync(Guid id, LanguageTag language)
    {
        var seat = await drafts.SitAsync(id, language, Me!.Account.Id, Then is "over", Stop);
        if (!WantsJson)
            return LocalRedirect(OfficeAddress.Editor(id, language));
        return new JsonResult(new { other = seat is not null && seat.AccountId != Me.Account.Id });
    }

    private async Task<IActionResult> SavedAsync(Desk desk)
    {
        Show(desk);
        var flaws = await FlawsAsync(desk);
        if (WantsJson)
            return new JsonResult(Told(flaws));
        if ((flaws.Count > 0 || Problems.Count > 0) && Then is not "preview")
        {
            Complain(flaws);
            await ShowBesideAsync();
            await PrepareAsync();
            return Again();
        }
        return LocalRedirect(
            Then switch
            {
                "preview" => $"{Address}?preview=1#proof",
                "publish" when MayPublish => OfficeAddress.Publish(desk.Entry.Id, desk.Language),
                _ => Address,
            }
        );
    }

    private async Task<IReadOnlyList<Flaw>> FlawsAsync(Desk desk)
    {
        var copy = FairCopy.Of(desk.Writing, desk.Entry.Kind);
        return
            copy.Flaws.All(flaw => flaw.Field != "slug")
            && copy.Slug != desk.Text!.Slug
            && await press.IsTakenAsync(desk, copy.Slug, Stop)
            ? [.. copy.Flaws, Press.Taken(copy.Slug)]
            : copy.Flaws;
    }

    /// <summary>What the script needs to go on, and to say that all is well.</summary>
    private object Told(IReadOnlyList<Flaw> flaws) =>
        new
        {
            number = Base.Number,
            version = Base.Version,
            address = Address,
            said = SavedSentence.Of(L, Desk, Site!),
            flaws = flaws.Select(flaw => new { field = flaw.Field, sentence = L.Say(flaw.Why) }),
        };

    private async Task<IActionResult> CollideAsync(Desk desk, Drafts.Writing? from, Save save)
    {
        (Desk, Writing, Base) = (desk, save.Writing, (desk.Number, desk.Version));
        Response.StatusCode = StatusCodes.Status409Conflict;
        if (WantsJson)
            return new JsonResult(new { by = await NameOfAsync(desk) }) { StatusCode = StatusCodes.Status409Conflict };
        Clash = new Clash(from, desk.Writing, save.Writing, await NameOfAsync(desk));
        return Page();
    }

    /// <summary>Who saved last; null where nobody of the office did.</summary>
    private async Task<string?> NameOfAsync(Desk desk)
    {
        if (desk.Latest?.SavedBy is not { } by || by == Me!.Account.Id)
            return null;
        var account = await db.Accounts.AsNoTracking().FirstOrDefaultAsync(a => a.Id == by, Stop);
        return account is null
            ? null
            : HttpContext.RequestServices.GetRequiredService<Safety.Vault>().Open(account.Name, account.Id);
    }

    private IActionResult Gone(LanguageTag language, Save save)
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        if (WantsJson)
            return new JsonResult(new { }) { StatusCode = StatusCodes.Status410Gone };
        var kind = WritingForm.Kind(Request.Form["kind"]) ?? EntryKind.Statement;
        (IsGone, Begin, Writing) = (true, kind, save.Writing);
        Desk = new(Entry.Begin(kind, Now), language, null, null, save.Writing, null);
        return Page();
    }

    /// <summary>Translators write what somebody else began, in another language than it was begun in.</summary>
    private async Task<bool> MayWriteAsync(Guid id, LanguageTag language) =>
        Me!.Account.Role is not Role.Translator
        || !await db.Texts.AnyAsync(text => text.EntryId == id && text.IsSource && text.Language == language, Stop);
}
