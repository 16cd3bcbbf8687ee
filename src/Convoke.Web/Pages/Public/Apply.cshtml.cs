using Convoke.Kernel;
using Convoke.Organisations;
using Convoke.Reading;
using Convoke.Safety;
using Convoke.Web.Hosting;
using Convoke.Web.Locales;
using Convoke.Web.Office;
using Convoke.Web.Reader;
using Convoke.Web.Reader.Members;
using Convoke.Work;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Convoke.Web.Pages.Public;

/// <summary>
/// The form by which an organisation asks to join. A POST keeps it under seal and mails a link; whoever sends it learns nothing but to look
/// into the mail.
/// </summary>
[LargestForm(LargestForm)]
public sealed class ApplyModel(PublicReads reads, Words words, TimeProvider clock) : PublicPage(words, clock)
{
    public const int LargestForm = 64 * 1024;

    /// <summary>A field that only machines fill in.</summary>
    public const string Trap = "subject";
    private const int FloodFrom = 20;

    /// <summary>Stands for the form where paces are counted by what is answered.</summary>
    private static readonly Guid ThisForm = new("01900000-0000-7000-8000-0000000000aa");

    public static Refusal TooMany { get; } =
        new(
            "Very many applications came from your network. Wait five minutes and send it again: your words are still here."
        );

    public ApplicationDraft Draft { get; private set; } = new("");

    public IReadOnlyList<Trait> Traits { get; private set; } = [];

    public IReadOnlyList<(string Field, string Message)> Faults { get; private set; } = [];

    public string Address => DirectoryWords.Address(Language) + "/apply";

    public async Task<IActionResult> OnGetAsync()
    {
        Traits = await reads.TraitsAsync();
        Draft = Draft with { NameLanguage = Language.Code };
        Keep([Tags.Members], []);
        return Show();
    }

    public async Task<IActionResult> OnPostAsync(
        [FromServices] ApplicationDesk desk,
        [FromServices] AskedMail mail,
        [FromServices] Pace pace,
        [FromServices] Forwarding forwarding,
        [FromServices] Vault vault
    )
    {
        if (!Request.HasFormContentType)
            return StatusCode(StatusCodes.Status415UnsupportedMediaType);
        Traits = await reads.TraitsAsync();
        Draft = Read(Request.Form).Mended;
        Faults = [.. Draft.Faults(Language, Traits).Select(fault => (fault.Field, L.Say(fault.Why)))];
        if (Faults.Count > 0)
            return Again(StatusCodes.Status422UnprocessableEntity);
        var from = HttpContext.Connection.RemoteIpAddress;
        if (pace.Count(ThisForm, forwarding.IsProxy(from) ? null : from).FromNetwork > FloodFrom)
            return Flood();
        if (string.IsNullOrEmpty(Request.Form[Trap]))
            await TakeAsync(desk, mail, vault);
        return LocalRedirect($"~{Address}/sent");
    }

    public Field FieldOf(string name, string label) =>
        new(name, label) { Problem = Faults.FirstOrDefault(fault => fault.Field == name).Message };

    public string NameOf(Trait trait) => trait.Name.In(InterfaceLanguage, Site.Languages).Name;

    private Task TakeAsync(ApplicationDesk desk, AskedMail mail, Vault vault) =>
        desk.TakeAsync(
            Application.Take(Draft, Language, vault, Now),
            application => mail.AskToJoinAsync(application, Draft.Mail, HttpContext),
            HttpContext.RequestAborted
        );

    private PageResult Flood()
    {
        Response.Headers.RetryAfter = "300";
        Faults = [("name", L.Say(TooMany))];
        return Again(StatusCodes.Status429TooManyRequests);
    }

    private PageResult Again(int status)
    {
        Response.StatusCode = status;
        Response.Headers.CacheControl = "no-store";
        return Show();
    }

    private PageResult Show()
    {
        Head = new Head
        {
            Title = L["Apply to join"],
            Description = L["How an organisation becomes a member."],
            Canonical = Address,
            Alternates = [.. Site.Languages.Select(other => (other, DirectoryWords.Address(other) + "/apply"))],
        };
        return Page();
    }

    private static ApplicationDraft Read(IFormCollection form)
    {
        return new ApplicationDraft(Of("name"))
        {
            NameLanguage = Of("name-language"),
            NameHere = Of("name-here"),
            Kind = Of("kind"),
            Region = Of("region"),
            Countries = [.. form["country"].OfType<string>()],
            Languages = [.. form["language"].OfType<string>()],
            Themes = [.. form["theme"].OfType<string>()],
            Site = Of("site"),
            About = Of("about"),
            Why = Of("why"),
            Contact = Of("contact"),
            Office = Of("office"),
            Mail = Of("mail"),
        };

        string Of(string field) => form[field].FirstOrDefault() ?? "";
    }
}
