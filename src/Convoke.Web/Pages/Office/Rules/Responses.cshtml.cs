using System.Globalization;
using Convoke.Accounts;
using Convoke.Assemblies;
using Convoke.Data;
using Convoke.Web.Office;
using Convoke.Web.Reader;
using Microsoft.AspNetCore.Mvc;

namespace Convoke.Web.Pages.Office.Rules;

/// <summary>Comments and pings on entries that do not say themselves whether they take them.</summary>
public sealed class ResponsesModel(ConvokeDb db, Entrance entrance, SiteKeeper site) : SettingsPage(db, entrance, site)
{
    private const int MostDays = 3650;

    public override string Title => L["Comments and pings"];

    [BindProperty]
    public bool Comments { get; set; }

    [BindProperty]
    public string? Days { get; set; }

    [BindProperty]
    public bool Pings { get; set; }

    /// <summary>"yes" or "no"; anything else leaves it to the safety profile.</summary>
    [BindProperty]
    public string? Known { get; set; }

    public string ByProfile =>
        Assembly.ShowsKnownBy(Site!.Assembly.SafetyProfile)
            ? L["As the safety profile has it: shown at once"]
            : L["As the safety profile has it: a moderator reads it first"];

    public async Task OnGetAsync()
    {
        var assembly = await AssemblyAsync();
        (Comments, Pings) = (assembly.CommentsOpen, assembly.PingsOpen);
        Known = assembly.TrustsKnown switch
        {
            true => "yes",
            false => "no",
            null => "",
        };
        Days = assembly.CommentsCloseAfterDays?.ToString(CultureInfo.InvariantCulture);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        int? days = null;
        if (!string.IsNullOrWhiteSpace(Days))
        {
            if (
                !int.TryParse(Days, NumberStyles.None, CultureInfo.InvariantCulture, out var typed)
                || typed is 0 or > MostDays
            )
                return Again("days", L["A number of days between 1 and {0}, or nothing.", MostDays]);
            days = typed;
        }
        var assembly = await AssemblyAsync();
        assembly.Welcome(Comments, days, Pings);
        assembly.Trust(Known is "yes" or "no" ? Known is "yes" : null);
        return await SaveAsync(Deed.ChangedResponses);
    }
}
