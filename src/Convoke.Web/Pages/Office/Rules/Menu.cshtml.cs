using Convoke.Accounts;
using Convoke.Assemblies;
using Convoke.Data;
using Convoke.Web.Office;
using Convoke.Web.Reader;
using Microsoft.AspNetCore.Mvc;

namespace Convoke.Web.Pages.Office.Rules;

/// <summary>What leads on from the head of every page.</summary>
public sealed class MenuModel(ConvokeDb db, Entrance entrance, SiteKeeper site) : SettingsPage(db, entrance, site)
{
    public override string Title => L["Menu"];

    [BindProperty]
    public string[] Item { get; set; } = [];

    public IEnumerable<(string Value, string Name)> Choices =>
        Navigation.Sections.Select(section => (section, L[NameOf(section)].Value)).Concat(Pages());

    public async Task OnGetAsync() => Item = [.. (await AssemblyAsync()).Navigation?.Items ?? Site!.DefaultMenu];

    public async Task<IActionResult> OnPostAsync()
    {
        var known = Choices.Select(choice => choice.Value).ToHashSet();
        var wanted = Item.Where(known.Contains).Distinct().ToList();
        if (!(await AssemblyAsync()).Lead(wanted).Granted(out _, out var refusal))
            return Again("item-1", L.Say(refusal));
        return await SaveAsync(Deed.ChangedMenu);
    }

    /// <summary>Each page once, by its title in the language of the office where there is one.</summary>
    private IEnumerable<(string Value, string Name)> Pages() =>
        Site!
            .Languages.OrderByDescending(language => language == InterfaceLanguage)
            .SelectMany(language => Site.PagesIn(language))
            .DistinctBy(page => page.EntryId)
            .Select(page => (SiteNow.Named(page.EntryId), page.Title));

    private static string NameOf(string section) =>
        section switch
        {
            "archive" => Locales.Words.Later("Archive"),
            "members" => Locales.Words.Later("Organisations"),
            _ => Sections.Plural(Sections.Kind(section)),
        };
}
