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
    public IReadOnlyList<LanguageTag> Languages => Assembly.Languages;

    public (string Name, LanguageTag Language) Name(LanguageTag language) => Assembly.Name.In(language, Languages);

    public (string Name, LanguageTag Language) Tagline(LanguageTag language) =>
        Assembly.Tagline.In(language, Languages);

    /// <summary>Pages of the assembly, for the foot of every page; in the order in which they were posted.</summary>
    public IReadOnlyList<ListedText> PagesIn(LanguageTag language) => Pages.GetValueOrDefault(language) ?? [];
}
