using Convoke.Entries;
using Convoke.Kernel;

namespace Convoke.Reading;

/// <summary>One row of a list. Of a protected entry only the title is told.</summary>
public sealed record ListedText(
    Guid TextId,
    LanguageTag Language,
    EntryKind Kind,
    string Slug,
    string Title,
    string Standfirst,
    DateTimeOffset PostedAt,
    bool IsProtected,
    int? Number,
    int? NumberYear,
    DateTimeOffset? Until,
    DateTimeOffset? UrgentUntil,
    string? AuthorSlug,
    LocalizedText? AuthorName,
    Guid EntryId
)
{
    public string Address => Entries.Address.Of(Language, Kind, Slug);

    /// <summary>What may stand under the title.</summary>
    public string Summary => IsProtected ? "" : Standfirst;

    public bool IsOpen(DateTimeOffset now) => Calling.IsOpen(Kind, Until, now);

    public bool IsUrgent(DateTimeOffset now) => Calling.IsUrgent(Kind, Until, UrgentUntil, now);
}
