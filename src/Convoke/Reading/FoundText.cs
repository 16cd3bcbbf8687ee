using Convoke.Comments;
using Convoke.Entries;
using Convoke.Media;

namespace Convoke.Reading;

/// <summary>A text as an address names it, with what stands beside it; null where there is none. Read only.</summary>
public sealed record FoundText(Text Text, Entry Entry, Author? Author, MediaItem? Picture, Discussion? Discussion);
