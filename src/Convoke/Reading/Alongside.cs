using Convoke.Entries;
using Convoke.Kernel;

namespace Convoke.Reading;

/// <summary>What an entry has besides the text at hand: its public texts in all languages and what it is filed under.</summary>
public sealed record Alongside(IReadOnlyList<OtherText> Texts, IReadOnlyList<FiledUnder> Terms)
{
    public static Alongside Nothing { get; } = new([], []);
}

/// <summary>A public text in another language.</summary>
public sealed record OtherText(LanguageTag Language, EntryKind Kind, string Slug, string Title)
{
    public string Address => Entries.Address.Of(Language, Kind, Slug);
}

/// <summary>A category or tag of an entry.</summary>
public sealed record FiledUnder(TermKind Kind, string Slug, LocalizedText Name);
