using Convoke.Accounts;
using Convoke.Data;
using Convoke.Organisations;
using Convoke.Safety;
using Convoke.Web.Office.Members;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Pages.Office.Members;

/// <summary>Changes where an organisation stands, or notes something about it.</summary>
public sealed class StandingModel(ConvokeDb db, Entrance entrance, Vault vault, MemberMail mail, TimeProvider clock)
    : MemberPage(db, entrance, vault, clock)
{
    public override string Title => L[MemberStates.Way(Organisation.State, To!.Value)];

    [BindProperty(SupportsGet = true)]
    public OrganisationState? To { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The note.</summary>
    [BindProperty(Name = "note")]
    public string? Words { get; set; }

    public Organisation Organisation { get; private set; } = null!;

    /// <summary>Whether it gets a mail about it: it applied, and waits.</summary>
    public bool IsTold => Organisation.State is OrganisationState.Applied;

    /// <summary>A way that is closed, or none, leads back to the organisation, which says what is open.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FindAsync(id))
            return NotFound();
        return To is { } to && OrganisationStates.After(Organisation.State).Contains(to)
            ? Page()
            : LocalRedirect(Address(id));
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (To is null || !await FindAsync(id))
            return NotFound();
        var (note, reason) = (Words?.Trim() ?? "", Reason?.Trim() ?? "");
        if (note.Length > Organisations.Remark.Longest)
            return Refuse("note", L["At most {0} letters.", Organisations.Remark.Longest]);
        if (reason.Length > Organisations.Remark.Longest)
            return Refuse("reason", L["At most {0} letters.", Organisations.Remark.Longest]);
        if (To == Organisation.State)
            return await NoteAsync(note);
        var wasTold = IsTold;
        if (!Organisation.Become(To!.Value, Today, Remark(note, reason), Now).Granted(out var line, out var refusal))
            return Refuse(IsTold ? "reason" : "note", L.Say(refusal));
        Db.Add(line);
        if (wasTold)
            await mail.TellAsync(Organisation, line, Stop);
        Note(MemberStates.DeedOf(line.To), Organisation.Id);
        try
        {
            await Db.SaveChangesAsync(Stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return LocalRedirect(Address(id)); // somebody else decided: the page says what
        }
        return LocalRedirect(Address(id));
    }

    private async Task<IActionResult> NoteAsync(string note)
    {
        if (note.Length > 0)
        {
            Db.Add(Organisation.Note(Remark(note, ""), Now));
            Note(Deed.NotedOnMember, Organisation.Id);
            await Db.SaveChangesAsync(Stop);
        }
        return LocalRedirect(Address(Organisation.Id));
    }

    /// <summary>A way that is closed has no form to show.</summary>
    private IActionResult Refuse(string field, string sentence) =>
        To == Organisation.State || OrganisationStates.After(Organisation.State).Contains(To!.Value)
            ? Again(field, sentence)
            : LocalRedirect(Address(Organisation.Id));

    private async Task<bool> FindAsync(Guid id)
    {
        if (await Db.Organisations.FirstOrDefaultAsync(row => row.Id == id, Stop) is not { } found)
            return false;
        Organisation = found;
        return true;
    }
}
