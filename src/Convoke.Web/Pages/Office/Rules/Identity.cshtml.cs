using Convoke.Accounts;
using Convoke.Assemblies;
using Convoke.Data;
using Convoke.Kernel;
using Convoke.Web.Office;
using Convoke.Web.Reader;
using Microsoft.AspNetCore.Mvc;

namespace Convoke.Web.Pages.Office.Rules;

/// <summary>What the assembly is called in each of its languages, and the clocks it lives by.</summary>
public sealed class IdentityModel(ConvokeDb db, Entrance entrance, SiteKeeper site) : SettingsPage(db, entrance, site)
{
    private readonly Dictionary<string, string> typed = [];

    public override string Title => L["Identity"];

    [BindProperty]
    public string? Zone { get; set; }

    public IReadOnlyList<LanguageTag> Languages { get; private set; } = [];

    public string NameOf(LanguageTag language) => typed.GetValueOrDefault($"name-{language}", "");

    public string TaglineOf(LanguageTag language) => typed.GetValueOrDefault($"tagline-{language}", "");

    public async Task OnGetAsync()
    {
        var assembly = await AssemblyAsync();
        (Languages, Zone) = (assembly.Languages, assembly.Zone);
        foreach (var language in Languages)
        {
            typed[$"name-{language}"] = In(assembly.Name, language);
            typed[$"tagline-{language}"] = In(assembly.Tagline, language);
        }
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var assembly = await AssemblyAsync();
        Languages = assembly.Languages;
        foreach (var language in Languages)
        foreach (var field in new[] { $"name-{language}", $"tagline-{language}" })
            typed[field] = Request.Form[field].ToString().Trim();
        Check();
        if (Problems.Count > 0)
            return Again();
        assembly.Introduce(Said("name"), Said("tagline"));
        assembly.LiveBy(Zone!);
        return await SaveAsync(Deed.ChangedIdentity);
    }

    private void Check()
    {
        foreach (var language in Languages)
        {
            if (!IsName(NameOf(language), isWanted: language == Languages[0]))
                Complain($"name-{language}", L["A name has between 1 and {0} letters.", Lengths.Name]);
            if (TaglineOf(language).Length > Lengths.Title)
                Complain($"tagline-{language}", L["A tagline has at most {0} letters.", Lengths.Title]);
        }
        if (!AssemblyZone.Names.Contains(Zone))
            Complain("zone", L["Choose a time zone."]);
    }

    private static bool IsName(string name, bool isWanted) =>
        name.Length == 0 ? !isWanted : name.Length <= Lengths.Name && PlainText.IsSeen(name);

    private LocalizedText Said(string field) =>
        Languages
            .Where(language => typed[$"{field}-{language}"].Length > 0)
            .Aggregate(LocalizedText.Empty, (text, language) => text.With(language, typed[$"{field}-{language}"]));

    private static string In(LocalizedText text, LanguageTag language) =>
        text.In(language, []) is var (said, spoken) && spoken == language ? said : "";
}
