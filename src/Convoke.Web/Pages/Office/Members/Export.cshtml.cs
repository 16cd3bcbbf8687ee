using System.Text;
using Convoke.Accounts;
using Convoke.Data;
using Convoke.Safety;
using Convoke.Web.Office.Members;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Pages.Office.Members;

/// <summary>All organisations as a table, without whom one writes to. It is asked for by a POST, since it is noted.</summary>
public sealed class ExportModel(ConvokeDb db, Entrance entrance, Vault vault, TimeProvider clock)
    : MemberPage(db, entrance, vault, clock)
{
    public override string Title => L["Take all as a table"];

    public IActionResult OnGet() => LocalRedirect("/office/members");

    public async Task<IActionResult> OnPostAsync()
    {
        await ReadTraitsAsync();
        var organisations = await Db.Organisations.AsNoTracking().OrderBy(row => row.Slug).ToListAsync(Stop);
        var table = MemberTable.Write(organisations, Traits, Site!.Languages);
        Note(Deed.ExportedMembers, null);
        await Db.SaveChangesAsync(Stop);
        return new FileContentResult(Encoding.UTF8.GetBytes(table), "text/csv; charset=utf-8")
        {
            FileDownloadName = "organisations.csv",
        };
    }
}
