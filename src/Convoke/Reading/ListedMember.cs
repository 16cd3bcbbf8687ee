using Convoke.Kernel;
using Convoke.Organisations;

namespace Convoke.Reading;

/// <summary>A member as the directory shows it.</summary>
public sealed record ListedMember(
    string Slug,
    LocalizedText Name,
    LanguageTag OwnLanguage,
    Guid? KindId,
    Guid? RegionId,
    IReadOnlyList<CountryCode> Countries,
    IReadOnlyList<LanguageTag> Languages,
    IReadOnlyList<Guid> Themes,
    string Site,
    DateOnly? MemberSince
);

/// <summary>An organisation on its own page, whatever its state, and its byline.</summary>
public sealed record FoundMember(
    Guid Id,
    OrganisationState State,
    ListedMember Listed,
    LocalizedText About,
    DateOnly? MemberUntil,
    Guid? AuthorId,
    string? AuthorSlug
);

/// <summary>How many members have a mark.</summary>
public sealed record MarkCount(string Key, int Count);
