using Convoke.Kernel;

namespace Convoke.Entries;

/// <summary>An entry as the office lists it, whatever its state.</summary>
public sealed record StockRow(Guid Id, EntryKind Kind, IReadOnlyList<StockText> Texts)
{
    public StockText Source => Texts.FirstOrDefault(text => text.IsSource) ?? Texts[0];

    /// <summary>The text in this language, else the one that the others are translations of.</summary>
    public StockText In(LanguageTag language) => Texts.FirstOrDefault(text => text.Language == language) ?? Source;
}

/// <summary>A text of it, with what the list says of the entry.</summary>
public sealed record StockText(
    Guid EntryId,
    EntryKind Kind,
    LanguageTag Language,
    TextState State,
    string Title,
    string Slug,
    bool IsSource,
    DateTimeOffset? ScheduledFor,
    DateTimeOffset? PostedAt,
    DateTimeOffset CreatedAt,
    DateTimeOffset? BinnedAt,
    bool IsProtected,
    bool IsSticky,
    LocalizedText? AuthorName
)
{
    public string Address => Entries.Address.Of(Language, Kind, Slug);
}

/// <summary>A page of the stock, and where the ones before and after it begin.</summary>
public sealed record StockPage(IReadOnlyList<StockRow> Rows, Guid? Newer, Guid? Older);

/// <summary>How many entries there are in each state, counted no further than <see cref="Most"/> and one.</summary>
public sealed record StockCounts(int All, int Draft, int Scheduled, int Public, int Private, int Withdrawn, int Binned)
{
    public const int Most = 1000;

    public static StockCounts None { get; } = new(0, 0, 0, 0, 0, 0, 0);
}

/// <summary>A text that waits for its date, or a public one whose next version does.</summary>
public sealed record WaitingText(Guid EntryId, LanguageTag Language, string Title, DateTimeOffset Due, bool IsRevision);
