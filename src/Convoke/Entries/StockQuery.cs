using System.Linq.Expressions;
using Convoke.Data;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Entries;

/// <summary>
/// The ids of entries that answer a filter. It begins at what is likely to leave the fewest and asks each of those for the rest: left to
/// itself, a database may gather all of them first, and sort.
/// </summary>
internal sealed class StockQuery(ConvokeDb db, StockFilter filter, IReadOnlyList<string> wanted)
{
    /// <summary>So many titles are gathered and sorted in a few milliseconds.</summary>
    public const int Rare = 4000;

    /// <summary>So many texts are read in their order in one.</summary>
    private const int Few = 500;

    /// <summary>For its first date, or with its next version.</summary>
    public static Expression<Func<Text, bool>> Waits { get; } =
        text => text.ScheduledFor != null && text.State != TextState.Binned;

    private bool AsksTexts => filter.State is not null || filter.Language is not null || wanted.Count > 0;

    private bool AsksEntry => filter.Kind is not null || filter.Author is not null || filter.Protected is not null;

    /// <summary>Whether the newest texts are a good place to begin at: nothing else leaves few of them.</summary>
    public bool MayLookAtNewest =>
        wanted.Count > 0 && filter.Category is null && filter.Author is null && filter.Protected is not true;

    /// <summary>Those among the newest few (from where the page begins) that answer.</summary>
    public IQueryable<Guid> Newest()
    {
        var texts = AskTexts(db.Texts);
        texts = filter switch
        {
            { After: { } after } => texts.Where(t => t.EntryId.CompareTo(after) > 0).OrderBy(t => t.EntryId),
            { Before: { } before } => texts
                .Where(t => t.EntryId.CompareTo(before) < 0)
                .OrderByDescending(t => t.EntryId),
            _ => texts.OrderByDescending(t => t.EntryId),
        };
        return OfTexts(AskTitle(texts.Take(Few)));
    }

    /// <summary>From the index of titles, by words that few of them have.</summary>
    public IQueryable<Guid> OfTitles(IReadOnlyList<string> rare) => OfTexts(AskTexts(db.Titled(wanted, rare)));

    /// <summary>Some more than once: for each text that answers.</summary>
    public IQueryable<Guid> Ids() =>
        filter.Category is { } category ? OfCategory(category)
        : filter.Author is not null || filter.Protected is true ? Entries().Select(entry => entry.Id)
        : AsksTexts ? OfTexts(AskTexts(AskTitle(db.Texts)))
        : Entries().Select(entry => entry.Id);

    private IQueryable<Guid> OfTexts(IQueryable<Text> texts)
    {
        if (filter.Category is { } category)
            texts = texts.Where(text => db.Filings.Any(f => f.EntryId == text.EntryId && f.TermId == category));
        if (AsksEntry)
            texts = texts.Where(text => AskEntries().Any(entry => entry.Id == text.EntryId));
        return texts.Select(text => text.EntryId);
    }

    private IQueryable<Guid> OfCategory(Guid category) =>
        db
            .Filings.Where(filing => filing.TermId == category)
            .Where(filing => Entries().Any(entry => entry.Id == filing.EntryId))
            .Select(filing => filing.EntryId);

    private IQueryable<Entry> Entries()
    {
        var entries = AskEntries();
        if (!AsksTexts)
            return entries;
        var texts = AskTexts(AskTitle(db.Texts));
        return entries.Where(entry => texts.Any(text => text.EntryId == entry.Id));
    }

    private IQueryable<Entry> AskEntries()
    {
        var entries = db.Entries.Where(entry => entry.BinnedAt == null);
        if (filter.Kind is { } kind)
            entries = entries.Where(entry => entry.Kind == kind);
        if (filter.Author is { } author)
            entries = entries.Where(entry => entry.AuthorId == author);
        if (filter.Protected is { } isProtected)
            entries = isProtected
                ? entries.Where(entry => entry.PasswordHash != null)
                : entries.Where(entry => entry.PasswordHash == null);
        return entries;
    }

    private IQueryable<Text> AskTexts(IQueryable<Text> texts)
    {
        texts = filter.State switch
        {
            TextState.Scheduled => texts.Where(Waits),
            { } state => texts.Where(text => text.State == state),
            null => texts.Where(text => text.State != TextState.Binned),
        };
        return filter.Language is { } language ? texts.Where(text => text.Language == language) : texts;
    }

    /// <summary>Where very many titles answer, one that does is never far: they are read in their order.</summary>
    private IQueryable<Text> AskTitle(IQueryable<Text> texts) =>
        wanted.Aggregate(texts, (those, part) => those.Where(text => EF.Functions.Like(text.TitleSought, $"%{part}%")));
}
