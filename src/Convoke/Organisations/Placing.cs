using System.Globalization;
using Convoke.Kernel;

namespace Convoke.Organisations;

/// <summary>
/// Where a member stands in the directory of one language: by the rules of that language, which the databases do not know. Kept by
/// <see cref="KeepDirectory"/>; docs/decisions/0018.
/// </summary>
public sealed class Placing
{
    private Placing() { }

    public LanguageTag Language { get; private set; }

    /// <summary>Bytes whose order is that of the names (Unicode TR 10, 4.3).</summary>
    public byte[] SortKey { get; private set; } = [];
    public Guid OrganisationId { get; private set; }

    /// <summary>Which rules made it: keys of others cannot be compared with it.</summary>
    public int Rules { get; private set; }

    internal static IEnumerable<Placing> All(Organisation organisation, IReadOnlyList<LanguageTag> languages) =>
        languages.Select(language => Of(organisation, language));

    /// <summary>The name that readers of the language are shown.</summary>
    internal static string NameIn(LanguageTag language, LocalizedText name, LanguageTag own) =>
        name.In(language, [own]).Name;

    internal static int RulesNow => CultureInfo.InvariantCulture.CompareInfo.Version.FullVersion;

    private static Placing Of(Organisation organisation, LanguageTag language) =>
        new()
        {
            Language = language,
            OrganisationId = organisation.Id,
            SortKey = KeyOf(NameIn(language, organisation.Name, organisation.OwnLanguage), language),
            Rules = RulesNow,
        };

    internal static byte[] KeyOf(string name, LanguageTag language) =>
        language.Culture.CompareInfo.GetSortKey(name, CompareOptions.None).KeyData;
}
