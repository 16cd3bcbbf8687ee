using System.Text.Json;
using System.Text.Json.Serialization;
using Convoke.Kernel;

namespace Convoke.Organisations;

/// <summary>The form of an application as it came.</summary>
public sealed record ApplicationDraft(string Name)
{
    public const int LongestWords = 4000;

    /// <summary>The language of the name.</summary>
    public string NameLanguage { get; init; } = "";

    /// <summary>The name in the language of the page, where that is another.</summary>
    public string NameHere { get; init; } = "";
    public string Kind { get; init; } = "";
    public string Region { get; init; } = "";
    public IReadOnlyList<string> Countries { get; init; } = [];
    public IReadOnlyList<string> Languages { get; init; } = [];
    public IReadOnlyList<string> Themes { get; init; } = [];
    public string Site { get; init; } = "";
    public string About { get; init; } = "";

    /// <summary>For coordination alone: why it wants to join.</summary>
    public string Why { get; init; } = "";
    public string Contact { get; init; } = "";
    public string Office { get; init; } = "";
    public string Mail { get; init; } = "";

    /// <summary>Without spaces around anything, and without empty choices.</summary>
    [JsonIgnore]
    public ApplicationDraft Mended =>
        this with
        {
            Name = Name.Trim(),
            NameHere = NameHere.Trim(),
            Countries = Chosen(Countries),
            Languages = Chosen(Languages),
            Themes = Chosen(Themes),
            Site = Site.Trim(),
            About = About.Trim(),
            Why = Why.Trim(),
            Contact = Contact.Trim(),
            Office = Office.Trim(),
            Mail = Mail.Trim(),
        };

    /// <summary>What it says of itself in public, once it is admitted.</summary>
    public Profile ProfileIn(LanguageTag here, IReadOnlyCollection<Trait> traits)
    {
        var own = LanguageTag.TryParse(NameLanguage, out var named) ? named : here;
        var name = Name.Length > 0 ? LocalizedText.Of(own, Name) : LocalizedText.Empty;
        return new Profile(NameHere.Length > 0 && own != here ? name.With(here, NameHere) : name, own)
        {
            Kind = Find(traits, TraitSort.Kind, Kind),
            Region = Find(traits, TraitSort.Region, Region),
            Countries = [.. Countries.Select(Country).OfType<CountryCode>().Distinct()],
            Languages = [.. Languages.Select(Tongue).OfType<LanguageTag>().Distinct()],
            Themes = [.. Themes.Select(theme => Find(traits, TraitSort.Theme, theme)).OfType<Guid>().Distinct()],
            Site = Site,
            About = About.Length > 0 ? LocalizedText.Of(here, About) : LocalizedText.Empty,
        };
    }

    public IEnumerable<(string Field, Refusal Why)> Faults(LanguageTag here, IReadOnlyCollection<Trait> traits)
    {
        var profile = ProfileIn(here, traits);
        foreach (var (field, why) in profile.Faults())
            yield return (field == "own-name" ? "name" : field, why);
        if (profile.Kind is null && traits.Any(trait => trait.Sort is TraitSort.Kind))
            yield return ("kind", new Refusal("Choose what kind of organisation it is."));
        if (profile.Countries.Count == 0)
            yield return ("country", new Refusal("Choose a country."));
        if (Why.Length > LongestWords)
            yield return ("why", new Refusal("At most {0} letters.", LongestWords));
        if (Contact.Length is 0 or > Lengths.Name)
            yield return ("contact", new Refusal("Say who writes for the organisation."));
        if (Office.Length > Lengths.Name)
            yield return ("office", new Refusal("At most {0} letters.", Lengths.Name));
        if (!EmailAddress.IsOne(Mail))
            yield return ("mail", new Refusal("A mail address looks like name@example.org."));
    }

    public string ToJson() => JsonSerializer.Serialize(this);

    public static ApplicationDraft FromJson(string json) => JsonSerializer.Deserialize<ApplicationDraft>(json)!;

    private static List<string> Chosen(IReadOnlyList<string> list) =>
        [.. list.Select(one => one.Trim()).Where(one => one.Length > 0)];

    private static Guid? Find(IReadOnlyCollection<Trait> traits, TraitSort sort, string slug) =>
        traits.FirstOrDefault(trait => trait.Sort == sort && trait.Slug == slug)?.Id;

    private static CountryCode? Country(string code) => CountryCode.TryParse(code, out var country) ? country : null;

    private static LanguageTag? Tongue(string code) => LanguageTag.TryParse(code, out var language) ? language : null;
}
