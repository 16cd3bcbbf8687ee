using Convoke.Data;
using Convoke.Kernel;
using Convoke.Mail;
using Convoke.Safety;
using Convoke.Web.Office;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Pages.Office;

/// <summary>A mail of the tray, opened.</summary>
public sealed class MailModel(ConvokeDb db, Settings settings, Vault vault) : OfficePage
{
    public override string Title => Mail.Subject;

    public WrittenMail Mail { get; private set; } = null!;

    public Guid MailId { get; private set; }

    /// <summary>Its words by lines, those that lead to this site apart.</summary>
    public IEnumerable<(string Words, bool IsLink)> Lines =>
        Mail
            .Text.Split('\n')
            .Select(line => (line, line.StartsWith(settings.PublicUrl.AbsoluteUri, StringComparison.Ordinal)));

    public async Task<IActionResult> OnGetAsync(string id)
    {
        var stop = HttpContext.RequestAborted;
        if (
            !Guid.TryParse(id, out var one)
            || await db.Deliveries.AsNoTracking().FirstOrDefaultAsync(row => row.Id == one, stop) is not { } delivery
            || delivery.OpenIn(vault) is not { } mail
        )
            return NotFound();
        (MailId, Mail) = (one, mail);
        return Page();
    }
}
