using Convoke.Entries;

namespace Convoke.Reading;

/// <summary>One row of the list of a text's versions, without their words.</summary>
public sealed record ListedVersion(int Number, string Hash, DateTimeOffset PublishedAt);

/// <summary>A version and the one to compare it with, if there is one.</summary>
public sealed record FoundVersion(EntryVersion Version, EntryVersion? Against);
