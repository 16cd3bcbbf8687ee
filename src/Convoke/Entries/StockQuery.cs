using System.Linq.Expressions;
using Convoke.Data;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Entries;

/// <summary>
/// The ids of entries that answer a filter. It begins at what is likely to leave the fewest and asks each of those for the rest: left to
/// itself, a database may gather all of them first, and sort.
/// </summary>
internal sealed class StockQuery(ConvokeDb db, StockFilter filter, IReadOnlyList<string> wanted, bool isRare)
{
    /// <summary>For its first date, or with its next version.</summary>
    public static Expression<Func<Text, bool>> Waits { get; } =
        text => text.ScheduledFor != null && text.State != TextState.Binned;

    private bool AsksTexts => filter.State is not null || filter.Language is not null || wanted.Count > 0;

    private bool AsksEntry => filter.Kind is not null || filter.Author is not null || filter.Protected is not null;

    /// <summary>Some more than once: for each text that answers.</summary>
    public IQueryable<Guid> Ids() =>
        isRare ? OfTexts(AskTexts(db.Titled(wanted)))
        : filter.Category is { } category ? OfCategory(category)
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
