using Convoke.Data;
using Convoke.Mail;
using Convoke.Organisations;
using Convoke.Safety;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Office.Members;

/// <summary>Tells whoever applied what was decided. Within the caller's transaction.</summary>
public sealed class MemberMail(ConvokeDb db, Vault vault, TimeProvider clock)
{
    public async Task TellAsync(Organisation organisation, HistoryLine line, CancellationToken stop)
    {
        var application = await db
            .Applications.AsNoTracking()
            .FirstOrDefaultAsync(row => row.OrganisationId == organisation.Id, stop);
        if (application is null)
            return;
        var template = line.To is OrganisationState.Member ? MailTemplate.Admitted : MailTemplate.NotAdmitted;
        var to = vault.Open(application.Email, application.Id);
        db.Add(Delivery.To(to, template, line.Id, application.Language, vault, clock.GetUtcNow()));
    }
}
