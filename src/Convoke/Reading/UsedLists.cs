using Convoke.Entries;

namespace Convoke.Reading;

/// <summary>The categories, tags and authors whose pages hold something.</summary>
public sealed record UsedLists(IReadOnlyList<(TermKind Kind, string Slug)> Terms, IReadOnlyList<string> Authors);
