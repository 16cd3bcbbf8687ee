using System.Globalization;
using Convoke.Kernel;
using Convoke.Organisations;

namespace Convoke.Web.Office.Members;

/// <summary>The form of an organisation in the office: as it was typed, and what it says.</summary>
public sealed class MemberForm
{
    public const string DayFormat = "yyyy-MM-dd";
    private readonly Dictionary<string, string> typed = [];

    public IReadOnlyList<LanguageTag> Languages { get; private init; } = [];

    public IReadOnlyList<string> Countries { get; private init; } = [];

    public IReadOnlyList<string> Tongues { get; private init; } = [];

    public IReadOnlyList<string> Themes { get; private init; } = [];

    public string this[string field] => typed.GetValueOrDefault(field, "");

    public static MemberForm Blank(IReadOnlyList<LanguageTag> languages) =>
        new() { Languages = languages, typed = { ["own-language"] = languages[0].Code } };

    public static MemberForm Of(Organisation organisation, Contact contact, IReadOnlyList<LanguageTag> languages)
    {
        var form = new MemberForm
        {
            Languages = languages,
            Countries = [.. organisation.Countries.Select(country => country.Code)],
            Tongues = [.. organisation.Languages.Select(language => language.Code)],
            Themes = [.. organisation.Themes.Select(theme => theme.ToString())],
        };
        form.typed["own-language"] = organisation.OwnLanguage.Code;
        form.typed["own-name"] = organisation.Profile.OwnName;
        form.typed["kind"] = $"{organisation.KindId}";
        form.typed["region"] = $"{organisation.RegionId}";
        form.typed["site"] = organisation.Site;
        form.typed["since"] = organisation.MemberSince?.ToString(DayFormat, CultureInfo.InvariantCulture) ?? "";
        form.typed["author"] = $"{organisation.AuthorId}";
        form.typed["contact-name"] = contact.Name;
        form.typed["contact-email"] = contact.Email;
        foreach (var (language, name) in organisation.Name.All)
            form.typed[$"name-{language}"] = name;
        foreach (var (language, about) in organisation.About.All)
            form.typed[$"about-{language}"] = about;
        return form;
    }

    public static MemberForm Read(IFormCollection sent, IReadOnlyList<LanguageTag> languages)
    {
        var form = new MemberForm
        {
            Languages = languages,
            Countries = Chosen("country"),
            Tongues = Chosen("language"),
            Themes = Chosen("theme"),
        };
        foreach (var (field, value) in sent)
            form.typed[field] = value.FirstOrDefault()?.Trim() ?? "";
        return form;

        IReadOnlyList<string> Chosen(string field) =>
            [.. sent[field].OfType<string>().Where(one => one.Length > 0).Distinct()];
    }

    /// <summary>Null where nothing, or no day, was typed.</summary>
    public DateOnly? Since =>
        DateOnly.TryParseExact(this["since"], DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    public Contact Contact => new(this["contact-name"], this["contact-email"]);

    public Guid? Author => Guid.TryParse(this["author"], out var author) ? author : null;

    public LanguageTag OwnLanguage =>
        LanguageTag.TryParse(this["own-language"], out var language) ? language : Languages[0];

    /// <summary>What is typed over what is kept: names in languages that the assembly no longer speaks stay.</summary>
    public Profile Over(Profile? kept, IReadOnlyCollection<Trait> traits) =>
        new(Said("name", kept?.Name, this["own-name"]), OwnLanguage)
        {
            Kind = Trait(traits, TraitSort.Kind, this["kind"]),
            Region = Trait(traits, TraitSort.Region, this["region"]),
            Countries = [.. Countries.Where(IsCountry).Select(Country)],
            Languages = [.. Tongues.Where(IsLanguage).Select(LanguageTag.Parse)],
            Themes = [.. Themes.Select(theme => Trait(traits, TraitSort.Theme, theme)).OfType<Guid>()],
            Site = this["site"],
            About = Said("about", kept?.About, null),
        };

    public IEnumerable<(string Field, Refusal Why)> Faults(Profile profile)
    {
        foreach (var (field, why) in profile.Faults())
            yield return (field == "about" ? $"about-{Languages[0]}" : field, why);
        if (this["since"].Length > 0 && Since is null)
            yield return ("since", new Refusal("A day is written like 2026-03-14."));
        foreach (var fault in Contact.Faults())
            yield return fault;
    }

    private LocalizedText Said(string field, LocalizedText? kept, string? own)
    {
        var named = Languages.Select(language => (Language: language, Name: this[$"{field}-{language}"]));
        var others = (kept ?? LocalizedText.Empty).All.Where(one => !Languages.Contains(one.Language));
        var said = others.Concat(named).Where(one => one.Name.Length > 0);
        var text = said.Aggregate(LocalizedText.Empty, (all, one) => all.With(one.Language, one.Name));
        return own is { Length: > 0 } ? text.With(OwnLanguage, own) : text;
    }

    private static Guid? Trait(IReadOnlyCollection<Trait> traits, TraitSort sort, string id) =>
        Guid.TryParse(id, out var wanted) && traits.Any(trait => trait.Sort == sort && trait.Id == wanted)
            ? wanted
            : null;

    private static bool IsCountry(string code) => CountryCode.TryParse(code, out _);

    private static CountryCode Country(string code) =>
        CountryCode.TryParse(code, out var country) ? country : throw new FormatException(code);

    private static bool IsLanguage(string code) => LanguageTag.TryParse(code, out _);
}
