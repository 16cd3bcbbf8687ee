using Convoke.Data;
using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Safety;
using Convoke.Web.Office;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Pages.Office;

/// <summary>The first page of the office: what is done of what a new assembly needs.</summary>
public sealed class OverviewModel(ConvokeDb db, Settings settings, KeyFolder keys) : OfficePage
{
    public override string Title => L["Overview"];

    public IReadOnlyList<(bool IsDone, string Words, string? Href)> Checklist { get; private set; } = [];

    private bool MayBegin => OfficeDoors.EditorRoles.Contains(Me!.Account.Role);

    public async Task OnGetAsync()
    {
        var account = Me!.Account.Id;
        var hasPublished = await db.Texts.AnyAsync(text => text.State == TextState.Public, HttpContext.RequestAborted);
        var hasCodes = await db.RecoveryCodes.AnyAsync(code => code.AccountId == account, HttpContext.RequestAborted);
        var hasColleagues = await db.Accounts.AnyAsync(other => other.Id != account, HttpContext.RequestAborted);
        Checklist =
        [
            (true, L["The assembly has a name, a language and a time zone."], null),
            (hasCodes, L["You have recovery codes on paper."], "/office/account/codes"),
            (!keys.WantsShowing(), L["The keys are in a safe: convoke keys show."], null),
            (
                !settings.PublicUrl.IsLoopback,
                L["The world reaches the site by its own address: CONVOKE_PUBLIC_URL."],
                null
            ),
            (hasColleagues, L["A colleague can sign in too: convoke user add."], null),
            (hasPublished, L["The first text is published."], MayBegin ? "/office/entries/new" : null),
        ];
    }
}
