using Convoke.Accounts;
using Convoke.Data;
using Convoke.Kernel;
using Convoke.Web.Office;
using Convoke.Web.Reader;
using Microsoft.AspNetCore.Mvc;

namespace Convoke.Web.Pages.Setup;

/// <summary>The sixth screen: more languages, and colleagues.</summary>
public sealed class TonguesModel(ConvokeDb db, Entrance entrance, SiteKeeper site) : SetupPage(db, entrance, site)
{
    [BindProperty]
    public string? Language { get; set; }

    public override int Step => 6;

    public override string Title => L["Languages and colleagues"];

    public IReadOnlyList<LanguageTag> Spoken { get; private set; } = [];

    public IEnumerable<LanguageTag> Others => WorldLanguages.All.Except(Spoken);

    public async Task OnGetAsync() => Spoken = (await AssemblyAsync()).Languages;

    public async Task<IActionResult> OnPostAsync()
    {
        var assembly = await AssemblyAsync();
        Spoken = assembly.Languages;
        if (!LanguageTag.TryParse(Language, out var wanted) || !Others.Contains(wanted))
            return Again("language", L["Choose a language."]);
        assembly.Speak(wanted);
        assembly.AskForPages(wanted);
        await SaveAsync();
        return RedirectToPage();
    }
}
