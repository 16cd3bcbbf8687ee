using Convoke.Assemblies;
using Convoke.Kernel;
using Convoke.Web.Endpoints;
using Convoke.Web.Office;
using Microsoft.AspNetCore.Mvc;

namespace Convoke.Web.Pages.Setup;

/// <summary>The first screen of set-up: what the assembly is called, and by which language and clocks it lives.</summary>
public sealed class AssemblyModel(SetupCode code, Founding founding, Renaming renaming) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    [BindProperty]
    public string? Language { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Tagline { get; set; }

    [BindProperty]
    public string? Zone { get; set; }

    public override string Title => L["Set up your assembly"];

    /// <summary>An administrator goes over what was set up; language and zone are in the settings, since what is there hangs on them.</summary>
    public bool IsAgain { get; private set; }

    public bool HasCode => code.Is(Code);

    public IReadOnlyList<LanguageTag> Languages { get; } = [.. WorldLanguages.All];

    public IReadOnlyList<string> Zones { get; } = AssemblyZone.Names;

    public async Task<IActionResult> OnGetAsync()
    {
        if (await founding.IsDoneAsync())
            return await BeginAgainAsync();
        Language = FirstPage.Wishes(Request).FirstOrDefault(Offers)?.ToLowerInvariant() ?? L.Language;
        if (!HasCode)
            Response.StatusCode = StatusCodes.Status403Forbidden;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await founding.IsDoneAsync())
            return await RenameAsync();
        if (!HasCode)
            return Again();
        Check();
        if (Problems.Count > 0)
            return Again();
        founding.Remember(HttpContext, new AssemblyWish(Language!, Name!.Trim(), Tagline?.Trim() ?? "", Zone!));
        return RedirectToPage("/Setup/Administrator");
    }

    private void Check()
    {
        if (!Offers(Language ?? ""))
            Complain("language", L["Choose a language."]);
        CheckNames();
        if (!Zones.Contains(Zone))
            Complain("zone", L["Choose a time zone."]);
    }

    private async Task<IActionResult> BeginAgainAsync()
    {
        IsAgain = Me is not null;
        if (!IsAgain)
            return NotFound(); // set up a moment ago
        (Name, Tagline) = await renaming.ReadAsync(HttpContext.RequestAborted);
        return Page();
    }

    private async Task<IActionResult> RenameAsync()
    {
        IsAgain = Me is not null;
        if (!IsAgain)
            return NotFound(); // set up a moment ago
        CheckNames();
        if (Problems.Count > 0)
            return Again();
        await renaming.SaveAsync(Name!.Trim(), Tagline?.Trim() ?? "", HttpContext);
        return LocalRedirect("/setup/address");
    }

    private void CheckNames()
    {
        if ((Name ?? "").Trim().Length > Lengths.Name || !PlainText.IsSeen(Name ?? ""))
            Complain("name", L["A name has between 1 and {0} letters.", Lengths.Name]);
        if ((Tagline ?? "").Trim().Length > Lengths.Title)
            Complain("tagline", L["A tagline has at most {0} letters.", Lengths.Title]);
    }

    private bool Offers(string language) =>
        Languages.Any(offered => offered.Code.Equals(language, StringComparison.OrdinalIgnoreCase));
}
