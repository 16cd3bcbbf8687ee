using Convoke.Accounts;
using Convoke.Data;
using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Web.Office;
using Convoke.Web.Reader;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Pages.Office.Rules;

/// <summary>The languages of the assembly, in the order in which one stands in for another.</summary>
public sealed class LanguagesModel(ConvokeDb db, Entrance entrance, SiteKeeper site) : SettingsPage(db, entrance, site)
{
    public override string Title => L["Languages"];

    [BindProperty]
    public string? Add { get; set; }

    [BindProperty]
    public string? Up { get; set; }

    [BindProperty]
    public string? Remove { get; set; }

    /// <summary>The language that may go though texts are in it.</summary>
    [BindProperty]
    public string? Sure { get; set; }

    public IReadOnlyList<LanguageTag> Languages { get; private set; } = [];

    /// <summary>The language whose removal waits for a yes.</summary>
    public LanguageTag? Doubted { get; private set; }

    public IEnumerable<LanguageTag> Others => WorldLanguages.All.Where(language => !Languages.Contains(language));

    public async Task OnGetAsync() => Languages = (await AssemblyAsync()).Languages;

    public async Task<IActionResult> OnPostAsync()
    {
        var assembly = await AssemblyAsync();
        Languages = assembly.Languages;
        if (Up is not null && Spoken(Up) is { } preferred)
            assembly.Prefer(preferred);
        else if (Remove is not null && Spoken(Remove) is { } leaving)
        {
            if (await UsesAsync(leaving) is > 0 and var texts && Sure != leaving.Code)
                return Doubt(leaving, texts);
            if (!assembly.Leave(leaving).Granted(out _, out var refusal))
                return Again("add", L.Say(refusal));
        }
        else if (Others.Where(language => language.Code == Add).Take(1).ToList() is [var added])
        {
            assembly.Speak(added);
            assembly.AskForPages(added);
        }
        else
            return Again("add", L["Choose a language."]);
        return await SaveAsync(Deed.ChangedLanguages);
    }

    private LanguageTag? Spoken(string code) =>
        Languages.Where(language => language.Code == code).Cast<LanguageTag?>().FirstOrDefault();

    private Task<int> UsesAsync(LanguageTag language) =>
        Db.Texts.Where(text => text.Language == language).Take(StockCounts.Most + 1).CountAsync(Stop);

    private IActionResult Doubt(LanguageTag language, int texts)
    {
        Doubted = language;
        return Again(
            "sure",
            L.Plural(
                texts,
                "{0} text is in this language. It stays, but nobody can open it until the language is added again. Tick the box to go on.",
                "{0} texts are in this language. They stay, but nobody can open them until the language is added again. Tick the box to go on."
            )
        );
    }
}
