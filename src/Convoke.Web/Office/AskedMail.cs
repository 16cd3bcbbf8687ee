using System.Net;
using Convoke.Accounts;
using Convoke.Assemblies;
using Convoke.Comments;
using Convoke.Data;
using Convoke.Kernel;
using Convoke.Mail;
using Convoke.Organisations;
using Convoke.Safety;
using Convoke.Web.Hosting;
using Convoke.Web.Reader;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Office;

/// <summary>Mails that somebody who is not signed in asks for: the same queries, the same row, the same answer, whoever has the address.</summary>
public sealed class AskedMail(ConvokeDb db, MailBudget budget, NetworkBudget networks, Vault vault, TimeProvider clock)
{
    public async Task ResetAsync(string email, LanguageTag language, HttpContext context)
    {
        var stop = context.RequestAborted;
        await using var whole = await db.Database.BeginTransactionAsync(stop);
        var index = Account.IndexOf(email, vault);
        var account = await db.Accounts.AsNoTracking().FirstOrDefaultAsync(row => row.EmailIndex == index, stop);
        var delivery = Delivery.To(
            account is null ? email : vault.Open(account.Email, account.Id),
            account is null ? MailTemplate.NoAccount : MailTemplate.Reset,
            account?.Id,
            account?.Language ?? language,
            vault,
            clock.GetUtcNow()
        );
        await AskAsync(delivery, context);
        await db.SaveChangesAsync(stop);
        await whole.CommitAsync(stop);
    }

    /// <summary>
    /// Asks whoever reads the mail of this address whether a comment is theirs, within the transaction that keeps the comment; nobody else
    /// learns whether it was asked.
    /// </summary>
    public Task AskToConfirmAsync(Comment comment, string email, HttpContext context) =>
        AskAsync(
            Delivery.To(email, MailTemplate.ConfirmComment, comment.Id, comment.Language, vault, clock.GetUtcNow()),
            context
        );

    /// <summary>Asks whoever reads the mail of this address whether an organisation wants to join, within the caller's transaction.</summary>
    public Task AskToJoinAsync(Application application, string email, HttpContext context) =>
        AskAsync(
            Delivery.To(
                email,
                MailTemplate.ConfirmJoining,
                application.Id,
                application.Language,
                vault,
                clock.GetUtcNow()
            ),
            context
        );

    /// <summary>A proxy nobody told us of, asking from this machine, is no network.</summary>
    private async Task AskAsync(Delivery delivery, HttpContext context)
    {
        var from = context.Connection.RemoteIpAddress;
        var mayKeep = context.VisitIfAny()?.Site.Assembly.SafetyProfile is not SafetyProfile.Hostile;
        var network = from is null || IPAddress.IsLoopback(from) || !mayKeep ? null : Networks.NameOf(from);
        if (mayKeep || networks.Spend(from))
            await budget.AskAsync(delivery, network, context.RequestAborted);
    }
}
