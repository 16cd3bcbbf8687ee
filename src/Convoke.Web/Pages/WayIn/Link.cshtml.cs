using Convoke.Accounts;
using Convoke.Data;
using Convoke.Kernel;
using Convoke.Safety;
using Convoke.Web.Hosting;
using Convoke.Web.Office;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Pages.WayIn;

/// <summary>Where a one-time link leads. Looking changes nothing, since whoever scans mail looks; the button does.</summary>
public sealed class LinkModel(
    Enrolment enrolment,
    Arrival arrival,
    ConvokeDb db,
    Vault vault,
    IServiceProvider services
) : EnrolPage(enrolment)
{
    public override string Title => L["Come in"];

    public override string Owner => account is null ? "" : vault.Open(account.Email, account.Id);

    /// <summary>Null for a link that is good for nothing any more.</summary>
    public LinkUse? Use { get; private set; }

    private Account? account;

    public async Task<IActionResult> OnGetAsync(string token)
    {
        await FindAsync(token);
        await AskAsync();
        return Use is null ? Over() : Page();
    }

    public async Task<IActionResult> OnPostAsync(string token)
    {
        await FindAsync(token);
        return account is null ? Over()
            : Use is LinkUse.Enter ? await EnterAsync(account)
            : Use is LinkUse.Passphrase ? await RenewAsync(account)
            : await EnrolAsync(account);
    }

    private async Task<IActionResult> EnrolAsync(Account account)
    {
        if (
            await ChosenAsync(KnownOf(account)) is not var (passphrase, second)
            || (second.Key is not null && second.Owner != account.Id)
        )
        {
            await AskAsync();
            return Again();
        }
        await using var whole = await db.Database.BeginTransactionAsync(HttpContext.RequestAborted);
        RecoveryCodes = await Enrolment.FinishAsync(
            account,
            passphrase,
            second,
            HttpContext.Network(),
            HttpContext.RequestAborted
        );
        if (RecoveryCodes is null)
            return Over();
        await arrival.ComeInAsync(HttpContext, account);
        await whole.CommitAsync(HttpContext.RequestAborted);
        return Page();
    }

    private async Task AskAsync()
    {
        if (Use is LinkUse.Enrol && AreOffered)
            Question = await Desk.OfferAsync(HttpContext, account!, vault.Open(account!.Name, account.Id));
    }

    /// <summary>The mailbox alone does not open the account: the second proof stays what it was.</summary>
    private async Task<IActionResult> RenewAsync(Account account)
    {
        var (stop, entrance) = (HttpContext.RequestAborted, services.GetRequiredService<Entrance>());
        var tries = services.GetRequiredService<SignInTries>();
        if (tries.Refuse($"code {account.Id}", null, HttpContext.Connection.RemoteIpAddress) is { } wait)
            return TooMany(wait);
        if (
            !Accounts.Passphrase.Choose(Passphrase ?? "", KnownOf(account)).Granted(out var passphrase, out var refusal)
        )
            return Again("passphrase", L.Say(refusal));
        await using var whole = await db.Database.BeginTransactionAsync(stop);
        if (!await entrance.TakeCodeAsync(account, Code ?? "", stop))
            return Again("code", L["This code is not right, or was used before. Each counts once."]);
        account.Take(passphrase);
        entrance.Note(Deed.NewPassphrase, account, account.Id, HttpContext.Network());
        try
        {
            await entrance.EndAsync(account, null, null, stop);
            await arrival.ComeInAsync(HttpContext, account);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Over(); // used a moment before
        }
        await whole.CommitAsync(stop);
        return LocalRedirect("/office");
    }

    private string[] KnownOf(Account account) =>
        [vault.Open(account.Name, account.Id), Owner, Site!.Name(InterfaceLanguage).Name];

    private async Task<IActionResult> EnterAsync(Account account)
    {
        account.Restamp();
        try
        {
            await arrival.ComeInAsync(HttpContext, account);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Over(); // used a moment before
        }
        return LocalRedirect("/office");
    }

    private async Task FindAsync(string token)
    {
        var tickets = services.GetRequiredService<Tickets>();
        if (await AccountLink.FindAsync(db, token, tickets, HttpContext.RequestAborted) is not var (found, use))
            return;
        if (use is LinkUse.Enter && !services.GetRequiredService<Settings>().PublicUrl.IsLoopback)
            return;
        (account, Use) = (found, use);
    }

    private PageResult Over()
    {
        (account, Use) = (null, null);
        Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }
}
