using Convoke.Comments;
using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Media;

namespace Convoke.Reading;

/// <summary>One entry of a feed, with its words. Of a protected entry only the title may be told.</summary>
public sealed record FedText(Text Text, Entry Entry, Author? Author, MediaItem? Picture, Discussion? Discussion);

/// <summary>What an entry of a feed is filed under.</summary>
public sealed record FedTerm(Guid EntryId, TermKind Kind, string Slug, LocalizedText Name);

/// <summary>A comment in a feed, with the comment it answers, while that is shown, and the text it stands under.</summary>
public sealed record FedComment(
    Comment Comment,
    string? ParentPublicId,
    Guid TextId,
    EntryKind Kind,
    string Slug,
    LanguageTag Language,
    string Title
);
