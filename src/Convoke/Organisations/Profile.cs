using Convoke.Kernel;
using Convoke.Protocols.Xml;

namespace Convoke.Organisations;

/// <summary>What an organisation says of itself in public.</summary>
public sealed record Profile(LocalizedText Name, LanguageTag OwnLanguage)
{
    public const int MostCountries = 30;
    public const int MostLanguages = 30;
    public const int LongestAbout = 2000;
    public const int LongestSite = 500;

    public Guid? Kind { get; init; }
    public Guid? Region { get; init; }
    public IReadOnlyList<CountryCode> Countries { get; init; } = [];
    public IReadOnlyList<LanguageTag> Languages { get; init; } = [];
    public IReadOnlyList<Guid> Themes { get; init; } = [];

    /// <summary>The address of its own site, or nothing.</summary>
    public string Site { get; init; } = "";

    /// <summary>A few plain sentences, in as many languages as somebody wrote them.</summary>
    public LocalizedText About { get; init; } = LocalizedText.Empty;

    /// <summary>The name in its own language, which every organisation has.</summary>
    public string OwnName => Name.In(OwnLanguage, []) is var (name, spoken) && spoken == OwnLanguage ? name : "";

    /// <summary>What is wrong, by the name of its field.</summary>
    public IEnumerable<(string Field, Refusal Why)> Faults()
    {
        if (OwnName.Length == 0)
            yield return ("own-name", new Refusal("An organisation needs a name in its own language."));
        if (Name.Longest > Lengths.Name)
            yield return ("own-name", new Refusal("A name has between 1 and {0} letters.", Lengths.Name));
        if (About.Longest > LongestAbout)
            yield return ("about", new Refusal("A description has at most {0} letters.", LongestAbout));
        if (Site.Length > LongestSite || (Site.Length > 0 && WebAddress.Read(Site) is null))
            yield return (
                "site",
                new Refusal("The address of a site begins with https:// and has at most {0} letters.", LongestSite)
            );
        if (Countries.Count > MostCountries)
            yield return ("country", new Refusal("At most {0} countries.", MostCountries));
        if (Languages.Count > MostLanguages)
            yield return ("language", new Refusal("At most {0} languages.", MostLanguages));
    }
}
