using Convoke.Accounts;
using Convoke.Data;
using Convoke.Organisations;
using Convoke.Safety;
using Convoke.Web.Office.Members;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Pages.Office.Members;

/// <summary>What an organisation says of itself, as coordination writes it.</summary>
public sealed class EditModel(ConvokeDb db, Entrance entrance, Vault vault, MemberDesk desk, TimeProvider clock)
    : MemberFormPage(db, entrance, vault, desk, clock)
{
    public override string Title => L["Edit the organisation"];

    public Organisation Organisation { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FindAsync(id))
            return NotFound();
        Form = MemberForm.Of(Organisation, Organisation.ContactIn(Vault), Site!.Languages);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await FindAsync(id))
            return NotFound();
        if (ReadProfile(Organisation.Profile) is not { } profile)
            return Again();
        Organisation.Describe(profile);
        Organisation.ReachBy(Form.Contact, Vault);
        Organisation.SignAs(Author);
        if (Form.Since is { } since)
            Organisation.JoinedOn(since);
        Note(Deed.ChangedMember, Organisation.Id);
        await Db.SaveChangesAsync(Stop);
        return To(Organisation.Id);
    }

    private async Task<bool> FindAsync(Guid id)
    {
        if (await Db.Organisations.FirstOrDefaultAsync(row => row.Id == id, Stop) is not { } found)
            return false;
        Organisation = found;
        await FurnishAsync();
        return true;
    }
}
