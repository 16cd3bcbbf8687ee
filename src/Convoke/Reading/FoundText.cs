using Convoke.Assemblies;
using Convoke.Comments;
using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Media;

namespace Convoke.Reading;

/// <summary>
/// A text as an address names it, with what stands beside it; null where there is none. Only the columns that a page shows: every
/// other would cost the database as much as the one before it.
/// </summary>
public sealed record FoundText(
    ShownText Text,
    ShownEntry Entry,
    Author? Author,
    ShownPicture? Picture,
    Discussion? Discussion
);

public sealed record ShownText(
    Guid Id,
    LanguageTag Language,
    EntryKind Kind,
    string Slug,
    TextState State,
    string Title,
    string Standfirst,
    SafeHtml Body,
    string PictureAlt,
    string AddressedPeople,
    IReadOnlyList<Demand> Demands,
    IReadOnlyList<Source> Sources,
    DateTimeOffset? RevisedAt,
    int VersionNumber,
    string? VersionHash
)
{
    public string Address => Entries.Address.Of(Language, Kind, Slug);
}

public sealed record ShownEntry(
    Guid Id,
    EntryKind Kind,
    DateTimeOffset? PostedAt,
    string? PasswordHash,
    IReadOnlyList<CountryCode> Places,
    int? Number,
    int? NumberYear,
    DateTimeOffset? Until,
    DateTimeOffset? UrgentUntil,
    Addressees CallsOn,
    Openness Comments,
    Openness Pings
)
{
    public bool IsProtected => PasswordHash is not null;

    public bool IsOpen(DateTimeOffset now) => Calling.IsOpen(Kind, Until, now);

    public bool IsUrgent(DateTimeOffset now) => Calling.IsUrgent(Kind, Until, UrgentUntil, now);

    public bool TakesComments(Assembly assembly, DateTimeOffset now) =>
        Responses.TakeComments(Comments, PostedAt, assembly, now);

    public bool TakesPings(Assembly assembly) => Responses.Take(Pings, assembly.PingsOpen);

    public DateTimeOffset? CommentsCloseAt(Assembly assembly) => Responses.CloseAt(Comments, PostedAt, assembly);
}

public sealed record ShownPicture(
    string? File,
    int Width,
    int Height,
    string Alt,
    string Caption,
    string? OriginalAddress
)
{
    public string? Address => File is null ? null : MediaItem.AddressOf(File);
}
