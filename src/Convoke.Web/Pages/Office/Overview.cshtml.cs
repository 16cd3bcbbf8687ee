using Convoke.Accounts;
using Convoke.Data;
using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Mail;
using Convoke.Safety;
using Convoke.Web.Office;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Pages.Office;

/// <summary>The first page of the office: what is done of what a new assembly needs.</summary>
public sealed class OverviewModel(ConvokeDb db, Settings settings, KeyFolder keys, MailServers servers, Stock stock)
    : OfficePage
{
    private const int ShownWaiting = 5;

    public override string Title => L["Overview"];

    public IReadOnlyList<(bool IsDone, string Words, string? Href)> Checklist { get; private set; } = [];

    /// <summary>The next that go out by themselves.</summary>
    public IReadOnlyList<WaitingText> Waiting { get; private set; } = [];

    private bool MayBegin => OfficeDoors.EditorRoles.Contains(Me!.Account.Role);

    public async Task OnGetAsync()
    {
        var account = Me!.Account.Id;
        var hasPublished = await db.Texts.AnyAsync(
            text => text.State == TextState.Public && text.Kind != EntryKind.Page,
            HttpContext.RequestAborted
        );
        var hasCodes = await db.RecoveryCodes.AnyAsync(code => code.AccountId == account, HttpContext.RequestAborted);
        var hasColleagues = await db.Accounts.AnyAsync(other => other.Id != account, HttpContext.RequestAborted);
        var hasServer = await servers.NowAsync(db, HttpContext.RequestAborted) is not null;
        if (MayBegin)
            Waiting = await stock.WaitingAsync(ShownWaiting, HttpContext.RequestAborted);
        Checklist =
        [
            (true, L["The assembly has a name, a language and a time zone."], ForAdministrators("/setup")),
            (hasCodes, L["You have recovery codes on paper."], "/office/account/codes"),
            (!keys.WantsShowing(), L["The keys are in a safe: convoke keys show."], null),
            (
                !settings.PublicUrl.IsLoopback,
                L["The world reaches the site by its own address: CONVOKE_PUBLIC_URL."],
                ForAdministrators("/setup/address")
            ),
            (hasServer, L["Mails get away, and do not stay in the tray."], ForAdministrators("/setup/mail")),
            (hasColleagues, L["A colleague can sign in too."], ForAdministrators("/office/admin/people/invite")),
            (hasPublished, L["The first text is published."], MayBegin ? "/office/entries/new" : null),
        ];
    }

    private string? ForAdministrators(string address) => Me!.Account.Role is Role.Administrator ? address : null;
}
