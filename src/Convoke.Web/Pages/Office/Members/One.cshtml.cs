using Convoke.Accounts;
using Convoke.Data;
using Convoke.Organisations;
using Convoke.Safety;
using Convoke.Web.Office.Members;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Pages.Office.Members;

/// <summary>One organisation: what it says, what it applied with, what was done about it, and what may be done now.</summary>
public sealed class OneModel(ConvokeDb db, Entrance entrance, Vault vault, TimeProvider clock)
    : MemberPage(db, entrance, vault, clock)
{
    public override string Title => NameOf(Organisation.Name, Organisation.OwnLanguage);

    public Organisation Organisation { get; private set; } = null!;

    public Contact Contact { get; private set; } = Contact.None;

    public Application? Application { get; private set; }

    public ApplicationDraft? Applied { get; private set; }

    public IReadOnlyList<ToldLine> History { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await Db.Organisations.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, Stop) is not { } found)
            return NotFound();
        Organisation = found;
        Contact = found.ContactIn(Vault);
        await ReadTraitsAsync();
        Application = await Db.Applications.AsNoTracking().FirstOrDefaultAsync(row => row.OrganisationId == id, Stop);
        Applied = Application?.WordsIn(Vault);
        History = await ToldLine.ReadAsync(Db, id, Vault, Stop);
        return Page();
    }
}
