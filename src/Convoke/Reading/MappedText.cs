using Convoke.Entries;
using Convoke.Kernel;

namespace Convoke.Reading;

/// <summary>A public text that search engines may know of, with all public texts of its entry, itself among them.</summary>
public sealed record MappedText(
    LanguageTag Language,
    EntryKind Kind,
    string Slug,
    DateTimeOffset ChangedAt,
    IReadOnlyList<OtherText> Texts
)
{
    public string Address => Entries.Address.Of(Language, Kind, Slug);
}
