using Convoke.Accounts;
using Convoke.Assemblies;
using Convoke.Data;
using Convoke.Web.Office;
using Convoke.Web.Reader;
using Microsoft.AspNetCore.Mvc;

namespace Convoke.Web.Pages.Office.Rules;

/// <summary>How careful the site is: what each profile changes is said beside it.</summary>
public sealed class SafetyModel(ConvokeDb db, Entrance entrance, SiteKeeper site) : SettingsPage(db, entrance, site)
{
    public override string Title => L["Safety profile"];

    [BindProperty]
    public SafetyProfile? Profile { get; set; }

    public async Task OnGetAsync() => Profile = (await AssemblyAsync()).SafetyProfile;

    public async Task<IActionResult> OnPostAsync()
    {
        if (Profile is not { } chosen)
            return Again("profile", L["Choose one."]);
        (await AssemblyAsync()).Guard(chosen);
        return await SaveAsync(Deed.ChangedProfile);
    }
}
