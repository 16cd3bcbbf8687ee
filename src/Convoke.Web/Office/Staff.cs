using Convoke.Accounts;
using Convoke.Data;
using Convoke.Kernel;
using Convoke.Mail;
using Convoke.Safety;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Office;

/// <summary>Who works in the office: invites, gives roles, removes. Each is one transaction with its line in the log.</summary>
public sealed class Staff(ConvokeDb db, Entrance entrance, Vault vault, TimeProvider clock)
{
    public static Refusal LastAdministrator { get; } = new("Somebody has to be an administrator.");

    public static Refusal Known { get; } = new("This address has an account already.");

    /// <summary>Makes the account and queues the mail that leads to its enrolment.</summary>
    public async Task<Outcome<Account>> InviteAsync(Invitee invitee, HttpContext context)
    {
        var (stop, now) = (context.RequestAborted, clock.GetUtcNow());
        var added = Account.Add(invitee.Email, invitee.Name, invitee.Role, invitee.Language, vault, now);
        if (!added.Granted(out var account, out var refusal))
            return refusal;
        if (await db.Accounts.AnyAsync(other => other.EmailIndex == account.EmailIndex, stop))
            return Known;
        db.Add(account);
        Mail(account, MailTemplate.Invitation);
        Note(Deed.Invited, account, context);
        try
        {
            await db.SaveChangesAsync(stop);
            return account;
        }
        catch (DbUpdateException problem) when (UniqueViolation.Is(problem))
        {
            db.ChangeTracker.Clear();
            return Known;
        }
    }

    /// <summary>Mails a link for new proofs; both of them where there were none yet.</summary>
    public async Task MailLinkAsync(Account account, HttpContext context)
    {
        Mail(account, account.IsEnrolled ? MailTemplate.Reset : MailTemplate.Invitation);
        Note(Deed.AskedReset, account, context);
        await db.SaveChangesAsync(context.RequestAborted);
    }

    public async Task<Outcome<Account>> GiveRoleAsync(Account account, Role role, HttpContext context)
    {
        await using var whole = await db.Database.BeginTransactionAsync(context.RequestAborted);
        if (role is not Role.Administrator && await entrance.IsLastAdministratorAsync(account, context.RequestAborted))
            return LastAdministrator;
        account.Become(role);
        Note(Deed.GaveRole, account, context);
        await db.SaveChangesAsync(context.RequestAborted);
        await whole.CommitAsync(context.RequestAborted);
        return account;
    }

    public async Task EndSessionsAsync(Account account, HttpContext context)
    {
        await entrance.EndAsync(account, null, null, context.RequestAborted);
        Note(Deed.EndedTheirs, account, context);
        await db.SaveChangesAsync(context.RequestAborted);
    }

    /// <summary>Its sessions and codes go with it, and its links lead nowhere.</summary>
    public async Task<Outcome<Account>> RemoveAsync(Account account, HttpContext context)
    {
        await using var whole = await db.Database.BeginTransactionAsync(context.RequestAborted);
        if (await entrance.IsLastAdministratorAsync(account, context.RequestAborted))
            return LastAdministrator;
        Note(Deed.RemovedAccount, account, context);
        db.Remove(account);
        await db.SaveChangesAsync(context.RequestAborted);
        await whole.CommitAsync(context.RequestAborted);
        return account;
    }

    private void Mail(Account account, MailTemplate template) =>
        db.Add(
            Delivery.To(
                vault.Open(account.Email, account.Id),
                template,
                account.Id,
                account.Language,
                vault,
                clock.GetUtcNow()
            )
        );

    private void Note(Deed deed, Account subject, HttpContext context) =>
        entrance.Note(deed, context.Features.Get<Colleague>()?.Account, subject.Id, context.Network());
}

/// <summary>Who is invited.</summary>
public sealed record Invitee(string Email, string Name, Role Role, LanguageTag Language);
