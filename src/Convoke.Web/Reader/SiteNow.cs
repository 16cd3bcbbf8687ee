using Convoke.Assemblies;
using Convoke.Kernel;
using Convoke.Reading;

namespace Convoke.Web.Reader;

/// <summary>What every page shows of the assembly, as it is now: read once, forgotten when it changes.</summary>
public sealed record SiteNow(
    Assembly Assembly,
    AssemblyZone Zone,
    IReadOnlyDictionary<LanguageTag, IReadOnlyList<ListedText>> Pages
)
{
    /// <summary>Whether any organisation stands in the directory.</summary>
    public bool HasMembers { get; init; }

    public IReadOnlyList<LanguageTag> Languages => Assembly.Languages;

    public (string Name, LanguageTag Language) Name(LanguageTag language) => Assembly.Name.In(language, Languages);

    public (string Name, LanguageTag Language) Tagline(LanguageTag language) =>
        Assembly.Tagline.In(language, Languages);

    /// <summary>Pages of the assembly, for the foot of every page; in the order in which they were posted.</summary>
    public IReadOnlyList<ListedText> PagesIn(LanguageTag language) => Pages.GetValueOrDefault(language) ?? [];

    /// <summary>Where the assembly's own colours are; null where it has none.</summary>
    public string? Theme { get; } = Endpoints.ThemeSheet.AddressOf(Assembly.Colours);

    /// <summary>What leads on in this language: what is set, or the sections, the archive and the first page.</summary>
    public IEnumerable<MenuItem> MenuIn(LanguageTag language)
    {
        foreach (var item in Assembly.Navigation?.Items ?? DefaultMenu)
            if (item == "archive")
                yield return new MenuItem(null, null);
            else if (item == "members")
                yield return new MenuItem(null, null, IsMembers: true);
            else if (Navigation.Sections.Contains(item))
                yield return new MenuItem(Sections.Kind(item), null);
            else if (PagesIn(language).FirstOrDefault(page => Named(page.EntryId) == item) is { } page)
                yield return new MenuItem(null, page);
    }

    public IReadOnlyList<string> DefaultMenu =>
        [
            .. Navigation.Sections.Where(item => HasMembers || item != "members"),
            .. Languages.SelectMany(PagesIn).Take(1).Select(page => Named(page.EntryId)),
        ];

    /// <summary>How the menu names a page.</summary>
    public static string Named(Guid entry) => entry.ToString("N");
}
