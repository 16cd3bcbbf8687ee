using Convoke.Accounts;
using Convoke.Data;
using Convoke.Kernel;
using Convoke.Organisations;
using Convoke.Web.Office;
using Convoke.Web.Reader;
using Microsoft.AspNetCore.Mvc;

namespace Convoke.Web.Pages.Office.Rules;

/// <summary>The kinds, regions and themes that organisations are told apart by, with their names in each language.</summary>
public sealed class OrganisationsModel(
    ConvokeDb db,
    Entrance entrance,
    SiteKeeper site,
    MemberDesk desk,
    TimeProvider clock
) : SettingsPage(db, entrance, site)
{
    private readonly Dictionary<string, string> typed = [];

    public override string Title => L["Kinds, regions and themes"];

    [BindProperty]
    public Guid? Remove { get; set; }

    public IReadOnlyList<Trait> Traits { get; private set; } = [];

    public IReadOnlyList<LanguageTag> Languages => Site!.Languages;

    public string this[string field] => typed.GetValueOrDefault(field, "");

    public static string FieldOf(Trait trait, LanguageTag language) => $"name-{trait.Id:N}-{language}";

    public static string FieldOf(TraitSort sort, LanguageTag language) => $"new-{sort}-{language}".ToLowerInvariant();

    public async Task OnGetAsync()
    {
        Traits = await desk.TraitsAsync(Stop);
        foreach (var trait in Traits)
        foreach (var (language, name) in trait.Name.All)
            typed[FieldOf(trait, language)] = name;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Traits = await desk.TraitsAsync(Stop);
        foreach (var (field, value) in Request.Form)
            typed[field] = value.FirstOrDefault()?.Trim() ?? "";
        if (Remove is { } wanted)
            return await RemoveAsync(wanted);
        foreach (var trait in Traits)
            Rename(trait);
        foreach (var sort in Enum.GetValues<TraitSort>())
            Add(sort);
        return Problems.Count > 0 ? Again() : await SaveAsync(Deed.ChangedTraits);
    }

    private async Task<IActionResult> RemoveAsync(Guid wanted)
    {
        if (Traits.FirstOrDefault(trait => trait.Id == wanted) is not { } trait)
            return RedirectToPage();
        return (await desk.RemoveAsync(trait, Stop)).Granted(out _, out var refusal)
            ? await SaveAsync(Deed.ChangedTraits)
            : Again(FieldOf(trait, Languages[0]), L.Say(refusal));
    }

    private void Rename(Trait trait)
    {
        var kept = trait.Name.All.Where(one => !Languages.Contains(one.Language));
        var said = Said(language => FieldOf(trait, language), kept);
        if (said.IsEmpty)
            Complain(FieldOf(trait, Languages[0]), L["Give it a name in one language at least."]);
        else if (said.Longest > Lengths.Name)
            Complain(FieldOf(trait, Languages[0]), L["A name has between 1 and {0} letters.", Lengths.Name]);
        else
            trait.Rename(said);
    }

    private void Add(TraitSort sort)
    {
        var said = Said(language => FieldOf(sort, language), []);
        if (said.IsEmpty)
            return;
        var others = Traits.Where(trait => trait.Sort == sort).ToList();
        if (said.Longest > Lengths.Name)
            Complain(FieldOf(sort, Languages[0]), L["A name has between 1 and {0} letters.", Lengths.Name]);
        else if (others.Count >= Trait.Most)
            Complain(FieldOf(sort, Languages[0]), L["At most {0} of a sort.", Trait.Most]);
        else
            Db.Add(
                Trait.Of(
                    sort,
                    SlugAmong(others, said),
                    said,
                    others.Select(trait => trait.Place).DefaultIfEmpty(-1).Max() + 1,
                    clock.GetUtcNow()
                )
            );
    }

    private LocalizedText Said(
        Func<LanguageTag, string> field,
        IEnumerable<(LanguageTag Language, string Name)> kept
    ) =>
        kept.Concat(Languages.Select(language => (Language: language, Name: this[field(language)])))
            .Where(one => one.Name.Length > 0)
            .Aggregate(LocalizedText.Empty, (text, one) => text.With(one.Language, one.Name));

    private string SlugAmong(List<Trait> others, LocalizedText name)
    {
        var first = Slug.From(name.In(Languages[0], Languages).Name) is { Length: > 0 } made ? made : "other";
        var slug = first;
        for (var number = 2; others.Exists(trait => trait.Slug == slug); number++)
            slug = Slug.Numbered(first, number);
        return slug;
    }
}
