using Convoke.Assemblies;
using Convoke.Comments;
using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Linkbacks;
using Convoke.Media;
using Convoke.Organisations;

namespace Convoke.Reading;

/// <summary>
/// What public pages and feeds read: only what everybody may see, in few queries that are compiled once. Each method is
/// one query, so that a page's cost can be counted by reading it.
/// </summary>
public abstract class PublicReads
{
    public abstract Task<Assembly?> AssemblyAsync();

    /// <summary>The text this address names now or named once, in whatever state it is.</summary>
    public abstract Task<FoundText?> TextAsync(LanguageTag language, EntryKind kind, string slug);

    /// <summary>Where else this slug is known, in other languages or kinds; of what was never public nothing is told.</summary>
    public abstract Task<List<Guid>> EntriesOfSlugAsync(string slug);

    public abstract Task<Alongside> AlongsideAsync(Guid entry);

    /// <summary>The one posted before and the one posted after, in the same list.</summary>
    public abstract Task<(ListedText? Previous, ListedText? Next)> NeighboursAsync(
        Guid list,
        LanguageTag language,
        DateTimeOffset postedAt,
        Guid text
    );

    public abstract Task<List<ShownComment>> CommentsAsync(Guid entry, int page);

    public abstract Task<List<Linkback>> PingsAsync(Guid entry);

    public abstract Task<List<ListedText>> ListAsync(
        Guid list,
        LanguageTag language,
        DateTimeOffset? before,
        int skip,
        int take
    );

    /// <summary>Whether anything stands in this list, in whatever language: else nobody need know of it.</summary>
    public abstract Task<bool> IsUsedAsync(Guid list);

    public abstract Task<List<MonthOf>> MonthsAsync(Guid list, LanguageTag language);

    public abstract Task<List<FedText>> FeedAsync(Guid list, LanguageTag language, int take);

    public abstract Task<List<FedTerm>> FeedTermsAsync(IReadOnlyList<Guid> entries);

    /// <summary>Under entries that everybody may read; where many of the newest are not, more than one query.</summary>
    public abstract Task<List<FedComment>> CommentFeedAsync(LanguageTag language, int take);

    /// <summary>Under one entry, and under the words that were read of it: somebody may have published since.</summary>
    public abstract Task<List<FedComment>> CommentFeedAsync(FoundText found, int take);

    public abstract Task<Author?> AuthorAsync(string slug);

    public abstract Task<List<Term>> CategoriesAsync();

    public abstract Task<Term?> TagAsync(string slug);

    /// <summary>All versions, the newest first.</summary>
    public abstract Task<List<ListedVersion>> VersionsAsync(Guid text);

    /// <summary>
    /// The newest version with this hash (words may come back), beside the newest with the hash <paramref name="against"/>
    /// or, where none is given, the one before it.
    /// </summary>
    public abstract Task<FoundVersion?> VersionAsync(Guid text, string hash, string? against);

    /// <summary>Where a shown comment stands: its entry, its page of the thread.</summary>
    public abstract Task<(Guid Entry, int Page)?> PlaceOfCommentAsync(string publicId);

    /// <summary>A shown comment under this entry, to be answered; null where there is none.</summary>
    public abstract Task<Comment?> AnswerableAsync(Guid entry, string publicId);

    /// <summary>A stretch of a list for search engines, oldest first: from a month on, and how many of it come before.</summary>
    public abstract Task<List<MappedText>> MapAsync(
        Guid list,
        LanguageTag language,
        DateTimeOffset since,
        int skip,
        int take
    );

    /// <summary>Those that have something public, in any language; of each sort at most so many.</summary>
    public abstract Task<UsedLists> UsedListsAsync(int take);

    /// <summary>Where an address of the former site leads; null where it is not known.</summary>
    public abstract Task<MovedTo?> MovedToAsync(string path);

    public abstract Task<List<MovedText>> MovedTextsAsync(Guid entry);

    public abstract Task<Term?> TermAsync(Guid id);

    public abstract Task<MediaItem?> MediaAsync(Guid id);

    /// <summary>Kinds, regions and themes of organisations, in their order.</summary>
    public abstract Task<List<Trait>> TraitsAsync();

    /// <summary>How many members have each mark.</summary>
    public abstract Task<List<MarkCount>> MarkCountsAsync();

    /// <summary>Members as the language sorts their names.</summary>
    public abstract Task<List<ListedMember>> MembersAsync(LanguageTag language, MemberSieve sieve, int skip, int take);

    public abstract Task<int> CountMembersAsync(LanguageTag language, MemberSieve sieve);

    /// <summary>The organisation of this address, whatever its state.</summary>
    public abstract Task<FoundMember?> MemberAsync(string slug);

    public abstract Task<bool> HasMembersAsync();
}
