using Convoke.Entries;
using Convoke.Kernel;

namespace Convoke.Reading;

/// <summary>What an entry has besides the text at hand: its public texts in all languages and what it is filed under.</summary>
public sealed record Alongside(IReadOnlyList<OtherText> Texts, IReadOnlyList<FiledUnder> Terms)
{
    public static Alongside Nothing { get; } = new([], []);

    /// <summary>
    /// Tells of this text what was read of it: whoever publishes between two questions of a page would else stand on it twice, as it was and
    /// as it is.
    /// </summary>
    public Alongside Beside(ShownText read) =>
        this with
        {
            Texts = [.. Texts.Select(text => text.Language == read.Language ? OtherText.Of(read) : text)],
        };

    /// <summary>Without texts in languages that the assembly no longer speaks: their addresses lead nowhere.</summary>
    public Alongside In(IReadOnlyList<LanguageTag> spoken) =>
        this with
        {
            Texts = [.. Texts.Where(text => spoken.Contains(text.Language))],
        };

    internal static Alongside Of(IReadOnlyCollection<TextWithTerm> rows) =>
        new(
            [.. rows.Select(row => row.Text).DistinctBy(text => text.Language)],
            [.. rows.Select(row => row.Term).OfType<FiledUnder>().DistinctBy(term => (term.Kind, term.Slug))]
        );
}

/// <summary>A row of the query that finds both.</summary>
internal sealed record TextWithTerm(OtherText Text, FiledUnder? Term);

/// <summary>A public text in another language.</summary>
public sealed record OtherText(LanguageTag Language, EntryKind Kind, string Slug, string Title)
{
    public string Address => Entries.Address.Of(Language, Kind, Slug);

    internal static OtherText Of(ShownText text) => new(text.Language, text.Kind, text.Slug, text.Title);
}

/// <summary>A category or tag of an entry.</summary>
public sealed record FiledUnder(TermKind Kind, string Slug, LocalizedText Name);
