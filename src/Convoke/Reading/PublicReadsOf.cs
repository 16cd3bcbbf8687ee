using Convoke.Assemblies;
using Convoke.Comments;
using Convoke.Data;
using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Linkbacks;
using Convoke.Media;
using Convoke.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Reading;

/// <summary>The public reads on one of the two databases: a compiled query serves one model only.</summary>
internal sealed class PublicReadsOf<TDb>(Readers<TDb> readers) : PublicReads
    where TDb : ConvokeDb
{
    public override Task<Assembly?> AssemblyAsync() => AskAsync(db => EntryQueries<TDb>.Assembly(db));

    public override Task<FoundText?> TextAsync(LanguageTag language, EntryKind kind, string slug) =>
        AskAsync(db => EntryQueries<TDb>.Text(db, language, kind, slug));

    public override Task<List<Guid>> EntriesOfSlugAsync(string slug) =>
        ListAsync(db => EntryQueries<TDb>.EntriesOfSlug(db, slug));

    public override async Task<Alongside> AlongsideAsync(Guid entry) =>
        Alongside.Of(await ListAsync(db => EntryQueries<TDb>.Alongside(db, entry)));

    public override async Task<(ListedText? Previous, ListedText? Next)> NeighboursAsync(
        Guid list,
        LanguageTag language,
        DateTimeOffset postedAt,
        Guid text
    )
    {
        var both = await ListAsync(db => ListQueries<TDb>.Neighbours(db, list, language, postedAt, text));
        return (both.Find(IsEarlier), both.Find(neighbour => !IsEarlier(neighbour)));

        bool IsEarlier(ListedText neighbour) =>
            neighbour.PostedAt < postedAt || (neighbour.PostedAt == postedAt && neighbour.TextId.CompareTo(text) < 0);
    }

    public override Task<List<ShownComment>> CommentsAsync(Guid entry, int page) =>
        ListAsync(db => ResponseQueries<TDb>.Comments(db, entry, page));

    public override Task<List<Linkback>> PingsAsync(Guid entry) =>
        ListAsync(db => ResponseQueries<TDb>.Pings(db, entry));

    public override Task<List<ListedText>> ListAsync(
        Guid list,
        LanguageTag language,
        DateTimeOffset? before,
        int skip,
        int take
    ) => ListAsync(db => ListQueries<TDb>.List(db, list, language, before ?? DateTimeOffset.MaxValue, skip, take));

    public override Task<bool> IsUsedAsync(Guid list) => AskAsync(db => ListQueries<TDb>.IsUsed(db, list));

    public override Task<List<MonthOf>> MonthsAsync(Guid list, LanguageTag language) =>
        ListAsync(db => ListQueries<TDb>.Months(db, list, language));

    public override Task<List<FedText>> FeedAsync(Guid list, LanguageTag language, int take) =>
        ListAsync(db => ListQueries<TDb>.Feed(db, list, language, take));

    public override Task<List<FedTerm>> FeedTermsAsync(IReadOnlyList<Guid> entries) =>
        ListAsync(db =>
            (
                from filing in db.Filings
                join term in db.Terms on filing.TermId equals term.Id
                where entries.Contains(filing.EntryId)
                select new FedTerm(filing.EntryId, term.Kind, term.Slug, term.Name)
            ).AsAsyncEnumerable()
        );

    public override async Task<List<FedComment>> CommentFeedAsync(LanguageTag language, int take)
    {
        var fed = new List<FedComment>();
        var (at, id) = (DateTimeOffset.MaxValue, Guid.AllBitsSet);
        while (true)
        {
            var next = await ListAsync(db => ResponseQueries<TDb>.Newest(db, language, at, id, take));
            fed.AddRange(next.Where(comment => comment.IsForAll).Select(comment => comment.Fed).Take(take - fed.Count));
            if (fed.Count == take || next.Count < take)
                return fed;
            (at, id) = (next[^1].Fed.Comment.PostedAt, next[^1].Fed.Comment.Id);
        }
    }

    public override async Task<List<FedComment>> CommentFeedAsync(FoundText found, int take)
    {
        var text = found.Text;
        var newest = await ListAsync(db => ResponseQueries<TDb>.NewestUnder(db, found.Entry.Id, take));
        return
        [
            .. newest.Select(answer => new FedComment(
                answer.Comment,
                answer.ParentPublicId,
                text.Id,
                text.Kind,
                text.Slug,
                text.Language,
                text.Title
            )),
        ];
    }

    public override Task<Author?> AuthorAsync(string slug) => AskAsync(db => EntryQueries<TDb>.Author(db, slug));

    public override Task<List<Term>> CategoriesAsync() => ListAsync(db => EntryQueries<TDb>.Categories(db));

    public override Task<Term?> TagAsync(string slug) => AskAsync(db => EntryQueries<TDb>.Tag(db, slug));

    public override Task<List<ListedVersion>> VersionsAsync(Guid text) =>
        ListAsync(db => EntryQueries<TDb>.Versions(db, text));

    public override async Task<FoundVersion?> VersionAsync(Guid text, string hash, string? against)
    {
        var both = await ListAsync(db => EntryQueries<TDb>.Version(db, text, hash, against));
        return both.Find(version => version.Hash == hash) is { } found
            ? new FoundVersion(found, both.Find(other => against is null ? other != found : other.Hash == against))
            : null;
    }

    public override async Task<(Guid Entry, int Page)?> PlaceOfCommentAsync(string publicId) =>
        await AskAsync(db => ResponseQueries<TDb>.Place(db, publicId)) is { } place ? (place.Entry, place.Page) : null;

    public override Task<Comment?> AnswerableAsync(Guid entry, string publicId) =>
        AskAsync(db => ResponseQueries<TDb>.Answerable(db, entry, publicId));

    public override Task<List<MappedText>> MapAsync(
        Guid list,
        LanguageTag language,
        DateTimeOffset since,
        int skip,
        int take
    ) => ListAsync(db => SiteQueries<TDb>.Map(db, list, language, since, skip, take));

    public override async Task<UsedLists> UsedListsAsync(int take)
    {
        var terms = await ListAsync(db => SiteQueries<TDb>.UsedTerms(db, take));
        var authors = await ListAsync(db => SiteQueries<TDb>.UsedAuthors(db, take));
        return new UsedLists([.. terms.Select(term => (term.Kind, term.Slug))], authors);
    }

    public override Task<MovedTo?> MovedToAsync(string path) => AskAsync(db => SiteQueries<TDb>.MovedTo(db, path));

    public override Task<List<MovedText>> MovedTextsAsync(Guid entry) =>
        ListAsync(db => SiteQueries<TDb>.MovedTexts(db, entry));

    public override Task<Term?> TermAsync(Guid id) => AskAsync(db => SiteQueries<TDb>.Term(db, id));

    public override Task<MediaItem?> MediaAsync(Guid id) => AskAsync(db => SiteQueries<TDb>.Media(db, id));

    public override Task<List<Trait>> TraitsAsync() => ListAsync(db => MemberQueries<TDb>.Traits(db));

    public override Task<List<MarkCount>> MarkCountsAsync() => ListAsync(db => MemberQueries<TDb>.MarkCounts(db));

    public override Task<List<ListedMember>> MembersAsync(
        LanguageTag language,
        MemberSieve sieve,
        int skip,
        int take
    ) =>
        ListAsync(db =>
            MemberQueries<TDb>.Members(db, language, sieve.Kind, sieve.Region, sieve.Country, sieve.Theme, skip, take)
        );

    public override Task<int> CountMembersAsync(LanguageTag language, MemberSieve sieve) =>
        AskAsync(db => MemberQueries<TDb>.Count(db, language, sieve.Kind, sieve.Region, sieve.Country, sieve.Theme));

    public override Task<FoundMember?> MemberAsync(string slug) => AskAsync(db => MemberQueries<TDb>.Member(db, slug));

    public override Task<bool> HasMembersAsync() => AskAsync(db => MemberQueries<TDb>.HasMembers(db));

    private Task<T> AskAsync<T>(Func<TDb, Task<T>> question) => readers.AskAsync(question);

    private Task<List<T>> ListAsync<T>(Func<TDb, IAsyncEnumerable<T>> question) =>
        readers.AskAsync(async db =>
        {
            var answers = new List<T>();
            await foreach (var answer in question(db))
                answers.Add(answer);
            return answers;
        });
}
