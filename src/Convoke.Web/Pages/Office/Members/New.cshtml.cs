using Convoke.Accounts;
using Convoke.Data;
using Convoke.Organisations;
using Convoke.Safety;
using Convoke.Web.Office.Members;
using Microsoft.AspNetCore.Mvc;

namespace Convoke.Web.Pages.Office.Members;

/// <summary>Admits an organisation that nobody had to apply for.</summary>
public sealed class NewModel(ConvokeDb db, Entrance entrance, Vault vault, MemberDesk desk, TimeProvider clock)
    : MemberFormPage(db, entrance, vault, desk, clock)
{
    public override string Title => L["Admit an organisation"];

    public async Task OnGetAsync()
    {
        await FurnishAsync();
        Form = MemberForm.Blank(Site!.Languages);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await FurnishAsync();
        if (ReadProfile(null) is not { } profile)
            return Again();
        await using var whole = await Db.Database.BeginTransactionAsync(Stop);
        var slug = await Desk.SlugAsync(profile, Stop);
        var organisation = Organisation.Admit(slug, profile, Form.Since ?? Today, Now);
        organisation.ReachBy(Form.Contact, Vault);
        organisation.SignAs(Author);
        Db.Add(organisation);
        Note(Deed.AddedMember, organisation.Id);
        await Db.SaveChangesAsync(Stop);
        await whole.CommitAsync(Stop);
        return To(organisation.Id);
    }
}
