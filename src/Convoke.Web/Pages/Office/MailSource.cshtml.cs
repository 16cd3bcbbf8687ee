using System.Text;
using Convoke.Data;
using Convoke.Mail;
using Convoke.Safety;
using Convoke.Web.Office;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Pages.Office;

/// <summary>The source of a mail of the tray, as a file that mail programs open.</summary>
public sealed class MailSourceModel(ConvokeDb db, Vault vault) : OfficePage
{
    public override string Title => L["The source of the mail"];

    public async Task<IActionResult> OnGetAsync(string id)
    {
        var stop = HttpContext.RequestAborted;
        return
            Guid.TryParse(id, out var one)
            && await db.Deliveries.AsNoTracking().FirstOrDefaultAsync(row => row.Id == one, stop) is { } delivery
            && delivery.OpenIn(vault) is { } mail
            ? new FileContentResult(Encoding.UTF8.GetBytes(MailSource.Of(mail)), "message/rfc822")
            {
                FileDownloadName = "mail.eml",
            }
            : NotFound();
    }
}
