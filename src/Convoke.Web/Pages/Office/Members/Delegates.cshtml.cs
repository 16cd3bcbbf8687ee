using System.Globalization;
using Convoke.Accounts;
using Convoke.Data;
using Convoke.Organisations;
using Convoke.Safety;
using Convoke.Web.Locales;
using Convoke.Web.Office.Members;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Pages.Office.Members;

/// <summary>Who acts for an organisation, and until when; for coordination alone.</summary>
public sealed class DelegatesModel(ConvokeDb db, Entrance entrance, Vault vault, TimeProvider clock)
    : MemberPage(db, entrance, vault, clock)
{
    public override string Title => L["Delegates"];

    public Organisation Organisation { get; private set; } = null!;

    public IReadOnlyList<(Guid Id, MandateDraft Mandate, bool IsInForce)> Mandates { get; private set; } = [];

    [BindProperty(Name = "delegate")]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Office { get; set; }

    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    public string? Until { get; set; }

    [BindProperty(Name = "right")]
    public string[] Rights { get; set; } = [];

    /// <summary>The mandate that is to end today.</summary>
    [BindProperty]
    public Guid? End { get; set; }

    public static string Word(string right) =>
        right switch
        {
            MandateRights.Endorse => Words.Later("endorse calls"),
            MandateRights.Write => Words.Later("write calls"),
            _ => Words.Later("translate"),
        };

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FindAsync(id))
            return NotFound();
        (From, Rights) = (Today.ToString(MemberForm.DayFormat, CultureInfo.InvariantCulture), [.. MandateRights.All]);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await FindAsync(id))
            return NotFound();
        if (End is { } ending)
            return await EndAsync(ending);
        var draft = Typed();
        foreach (var (field, why) in draft.Faults())
            Complain(field, L.Say(why));
        if (!string.IsNullOrWhiteSpace(Until) && draft.Until is null)
            Complain("until", L["A day is written like 2026-03-14."]);
        if (Mandates.Count(one => one.IsInForce) >= Mandate.Most)
            Complain("delegate", L["At most {0} act for one organisation.", Mandate.Most]);
        if (Problems.Count > 0)
            return Again();
        Db.Add(Mandate.Give(Organisation, draft, Vault, Now));
        return await SaveAsync();
    }

    private async Task<IActionResult> EndAsync(Guid ending)
    {
        var mandate = await Db.Mandates.FirstOrDefaultAsync(
            row => row.Id == ending && row.OrganisationId == Organisation.Id,
            Stop
        );
        if (mandate is null)
            return NotFound();
        mandate.End(Today);
        return await SaveAsync();
    }

    private async Task<IActionResult> SaveAsync()
    {
        Note(Deed.ChangedMandates, Organisation.Id);
        await Db.SaveChangesAsync(Stop);
        return LocalRedirect($"{Address(Organisation.Id)}/delegates");
    }

    private MandateDraft Typed() =>
        new(Name?.Trim() ?? "", Email?.Trim() ?? "")
        {
            Office = Office?.Trim() ?? "",
            From = DayOf(From),
            Until = DayOf(Until),
            Rights = Rights,
        };

    private static DateOnly? DayOf(string? typed) =>
        DateOnly.TryParseExact(
            typed?.Trim(),
            MemberForm.DayFormat,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;

    private async Task<bool> FindAsync(Guid id)
    {
        if (await Db.Organisations.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, Stop) is not { } found)
            return false;
        Organisation = found;
        var mandates = await Db
            .Mandates.AsNoTracking()
            .Where(row => row.OrganisationId == id)
            .OrderByDescending(row => row.Id)
            .Take(200)
            .ToListAsync(Stop);
        Mandates = [.. mandates.Select(row => (row.Id, row.In(Vault), row.IsInForce(Today)))];
        return true;
    }
}
