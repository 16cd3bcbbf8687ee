using Convoke.Accounts;
using Convoke.Data;
using Convoke.Drafts;
using Convoke.Web.Office;
using Convoke.Web.Office.Writing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Pages.Office.Writing;

/// <summary>What is looked at before texts of an entry go out, and the button that brings one, some or all before readers.</summary>
public sealed class PublishModel(
    ConvokeDb db,
    DraftDesk drafts,
    Press press,
    Checklist checklist,
    Entrance entrance,
    TimeProvider clock
) : OfficePage
{
    public override string Title => L["Before it goes out"];

    [BindProperty(SupportsGet = true)]
    public string? Language { get; set; }

    /// <summary>The chosen ones, each as its language and the number of the draft that was looked at.</summary>
    [BindProperty(Name = "texts")]
    public IReadOnlyList<string> Chosen { get; set; } = [];

    [BindProperty(Name = WritingForm.Then)]
    public string? Then { get; set; }

    public IReadOnlyList<CheckedText> Texts { get; private set; } = [];

    private CancellationToken Stop => HttpContext.RequestAborted;

    public DateTimeOffset Now => clock.GetUtcNow();

    private bool IsPrivate => Then is "private";

    public static string ValueOf(Desk desk) => FormattableString.Invariant($"{desk.Language} {desk.Number}");

    public bool IsChosen(Desk desk) =>
        Request.Method == "POST" ? Chosen.Contains(ValueOf(desk)) : desk.Language.Code == Language || Texts.Count == 1;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        await LookAsync(await drafts.FindAllAsync(id, Site!.Zone, Stop));
        return Texts.Count == 0 ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        try
        {
            return await PublishAsync(id);
        }
        catch (DbUpdateException problem) when (UniqueViolation.Is(problem))
        {
            db.ChangeTracker.Clear(); // published twice at once: the second sees what the first has done
            return await PublishAsync(id);
        }
    }

    private async Task<IActionResult> PublishAsync(Guid id)
    {
        var desks = await drafts.FindAllAsync(id, Site!.Zone, Stop);
        if (desks.Count == 0)
            return NotFound();
        var chosen = desks.Where(desk => Chosen.Any(one => one.Split(' ')[0] == desk.Language.Code)).ToList();
        if (chosen.Count == 0)
            Complain("texts", L["Choose at least one text."]);
        foreach (var desk in chosen)
            await DoAsync(desk);
        if (Problems.Count > 0)
        {
            db.ChangeTracker.Clear();
            await LookAsync(await drafts.FindAllAsync(id, Site.Zone, Stop));
            return Again();
        }
        entrance.Note(DeedOf(chosen), Me!.Account, id, HttpContext.Network());
        await db.SaveChangesAsync(Stop);
        return LocalRedirect(OfficeAddress.Editor(id, chosen[0].Language));
    }

    private async Task DoAsync(Desk desk)
    {
        if (Then is "keep")
            desk.Text!.WaitNoMore();
        else if (Then is "withdraw")
            desk.Text!.TakeFromReaders();
        else
            await SendOutAsync(desk);
    }

    private Deed DeedOf(IReadOnlyList<Desk> chosen) =>
        Then switch
        {
            "keep" => Deed.KeptBack,
            "withdraw" => Deed.Unpublished,
            "private" => Deed.KeptPrivate,
            _ => chosen.Any(desk => desk.Text!.ScheduledFor is not null) ? Deed.ScheduledText : Deed.Published,
        };

    private async Task SendOutAsync(Desk desk)
    {
        if (!Chosen.Contains(ValueOf(desk)))
            Complain(FieldOf(desk), L["{0}: somebody saved it again meanwhile. Look at it once more.", NameOf(desk)]);
        else
            foreach (var flaw in await press.PublishAsync(desk, IsPrivate, Stop))
                Complain(FieldOf(desk), L["{0}: {1}", NameOf(desk), L.Say(flaw.Why)]);
    }

    private async Task LookAsync(IReadOnlyList<Desk> desks) => Texts = await checklist.LookAsync(desks, L, Stop);

    public static string FieldOf(Desk desk) => $"text-{desk.Language}";

    private static string NameOf(Desk desk) => desk.Language.OwnName;
}
