using Convoke.Accounts;
using Convoke.Assemblies;
using Convoke.Data;
using Convoke.Mail;
using Convoke.Web.Locales;
using Convoke.Web.Office;
using Convoke.Web.Reader;
using Microsoft.AspNetCore.Mvc;

namespace Convoke.Web.Pages.Setup;

/// <summary>The fifth screen: how much care the place asks for, and in plain words what that changes.</summary>
public sealed class SafetyModel(ConvokeDb db, Entrance entrance, SiteKeeper site) : SetupPage(db, entrance, site)
{
    [BindProperty]
    public SafetyProfile? Profile { get; set; }

    public override int Step => 5;

    public override string Title => L["How much care the place asks for"];

    public async Task OnGetAsync() => Profile = (await AssemblyAsync()).SafetyProfile;

    public async Task<IActionResult> OnPostAsync()
    {
        if (Profile is not { } profile || !Enum.IsDefined(profile))
            return Again("profile", L["Choose one of the three."]);
        (await AssemblyAsync()).Guard(profile);
        await SaveAsync();
        return LocalRedirect(NextAddress);
    }

    public static string Word(SafetyProfile profile) =>
        profile switch
        {
            SafetyProfile.Open => Words.Later("Open"),
            SafetyProfile.Careful => Words.Later("Careful"),
            _ => Words.Later("Hostile"),
        };

    public static string About(SafetyProfile profile) =>
        profile switch
        {
            SafetyProfile.Open => Words.Later(
                "Nobody has to fear for speaking here. You want to see what happened when something goes wrong."
            ),
            SafetyProfile.Careful => Words.Later(
                "Some of your people are watched, or may be. Less is kept, and shorter."
            ),
            _ => Words.Later(
                "People are arrested, or worse, for what stands here. Kept is what the work cannot do without, for as short as it can."
            ),
        };

    /// <summary>What the profile changes, each with its own figures, which are those the program works by.</summary>
    public IEnumerable<string> Changes(SafetyProfile profile) =>
        [
            L["What was mailed to whom is forgotten after {0} days.", MailTerm.Of(profile).Days],
            L["The log of what is done in the office is kept for {0} months.", ActTerm.MonthsOf(profile)],
            Assembly.ShowsKnownBy(profile)
                ? L["A comment of somebody whose address is confirmed and who was approved before is shown at once."]
                : L["Every comment waits for a moderator, whoever wrote it."],
            profile is SafetyProfile.Hostile
                ? L["From which networks mails were asked for is in memory only, never on the disk."]
                : L["From which networks mails were asked for is kept as a keyed hash that changes daily."],
        ];
}
