using Convoke.Assemblies;
using Convoke.Data;
using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Linkbacks;
using Convoke.Media;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Reading;

/// <summary>The public reads on one of the two databases: a compiled query serves one model only.</summary>
internal sealed class PublicReadsOf<TDb>(IDbContextFactory<TDb> contexts) : PublicReads
    where TDb : ConvokeDb
{
    public override async Task<Assembly?> AssemblyAsync()
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await EntryQueries<TDb>.Assembly(db);
    }

    public override async Task<FoundText?> TextAsync(LanguageTag language, EntryKind kind, string slug)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await EntryQueries<TDb>.Text(db, language, kind, slug);
    }

    public override async Task<List<Guid>> EntriesOfSlugAsync(string slug)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await EntryQueries<TDb>.EntriesOfSlug(db, slug).ToListAsync();
    }

    public override async Task<Alongside> AlongsideAsync(Guid entry)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return Alongside.Of(await EntryQueries<TDb>.Alongside(db, entry).ToListAsync());
    }

    public override async Task<(ListedText? Previous, ListedText? Next)> NeighboursAsync(
        Guid list,
        LanguageTag language,
        DateTimeOffset postedAt,
        Guid text
    )
    {
        await using var db = await contexts.CreateDbContextAsync();
        var both = await ListQueries<TDb>.Neighbours(db, list, language, postedAt, text).ToListAsync();
        return (both.Find(IsEarlier), both.Find(neighbour => !IsEarlier(neighbour)));

        bool IsEarlier(ListedText neighbour) =>
            neighbour.PostedAt < postedAt || (neighbour.PostedAt == postedAt && neighbour.TextId.CompareTo(text) < 0);
    }

    public override async Task<List<ShownComment>> CommentsAsync(Guid entry, int page)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await ResponseQueries<TDb>.Comments(db, entry, page).ToListAsync();
    }

    public override async Task<List<Linkback>> PingsAsync(Guid entry)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await ResponseQueries<TDb>.Pings(db, entry).ToListAsync();
    }

    public override async Task<List<ListedText>> ListAsync(
        Guid list,
        LanguageTag language,
        DateTimeOffset? before,
        int skip,
        int take
    )
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await ListQueries<TDb>
            .List(db, list, language, before ?? DateTimeOffset.MaxValue, skip, take)
            .ToListAsync();
    }

    public override async Task<List<MonthOf>> MonthsAsync(Guid list, LanguageTag language)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await ListQueries<TDb>.Months(db, list, language).ToListAsync();
    }

    public override async Task<List<FedText>> FeedAsync(Guid list, LanguageTag language, int take)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await ListQueries<TDb>.Feed(db, list, language, take).ToListAsync();
    }

    public override async Task<List<FedTerm>> FeedTermsAsync(IReadOnlyList<Guid> entries)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await (
            from filing in db.Filings
            join term in db.Terms on filing.TermId equals term.Id
            where entries.Contains(filing.EntryId)
            select new FedTerm(filing.EntryId, term.Kind, term.Slug, term.Name)
        ).ToListAsync();
    }

    public override async Task<List<FedComment>> CommentFeedAsync(LanguageTag language, int take)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await ResponseQueries<TDb>.SiteFeed(db, language, take).ToListAsync();
    }

    public override async Task<List<FedComment>> CommentFeedAsync(Guid entry, LanguageTag language, int take)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await ResponseQueries<TDb>.EntryFeed(db, entry, language, take).ToListAsync();
    }

    public override async Task<Author?> AuthorAsync(string slug)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await EntryQueries<TDb>.Author(db, slug);
    }

    public override async Task<List<Term>> CategoriesAsync()
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await EntryQueries<TDb>.Categories(db).ToListAsync();
    }

    public override async Task<Term?> TagAsync(string slug)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await EntryQueries<TDb>.Tag(db, slug);
    }

    public override async Task<List<EntryVersion>> VersionsAsync(Guid text)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await EntryQueries<TDb>.Versions(db, text).ToListAsync();
    }

    public override async Task<(Guid Entry, int Page)?> PlaceOfCommentAsync(string publicId)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await ResponseQueries<TDb>.Place(db, publicId) is { } place ? (place.Entry, place.Page) : null;
    }

    public override async Task<List<MappedText>> MapAsync(
        Guid list,
        LanguageTag language,
        DateTimeOffset since,
        int skip,
        int take
    )
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await SiteQueries<TDb>.Map(db, list, language, since, skip, take).ToListAsync();
    }

    public override async Task<MovedTo?> MovedToAsync(string path)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await SiteQueries<TDb>.MovedTo(db, path);
    }

    public override async Task<List<MovedText>> MovedTextsAsync(Guid entry)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await SiteQueries<TDb>.MovedTexts(db, entry).ToListAsync();
    }

    public override async Task<Term?> TermAsync(Guid id)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await SiteQueries<TDb>.Term(db, id);
    }

    public override async Task<MediaItem?> MediaAsync(Guid id)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await SiteQueries<TDb>.Media(db, id);
    }
}
