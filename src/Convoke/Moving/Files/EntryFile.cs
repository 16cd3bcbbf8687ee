using Convoke.Entries;
using Convoke.Kernel;

namespace Convoke.Moving.Files;

/// <summary>A text of an entry as a Markdown file says it. What a file does not say stays as it is.</summary>
public sealed record EntryFile(EntryKind Kind, LanguageTag Language, string Title, string Body)
{
    public Guid? Id { get; init; }
    public string? Slug { get; init; }
    public string? Standfirst { get; init; }
    public DateTimeOffset? Date { get; init; }
    public string? Author { get; init; }
    public IReadOnlyList<string>? Categories { get; init; }
    public IReadOnlyList<string>? Tags { get; init; }
    public IReadOnlyList<CountryCode>? Places { get; init; }

    /// <summary>The path of a picture's file, relative to the entry's.</summary>
    public string? Picture { get; init; }
    public string? PictureAlt { get; init; }
    public Openness? Comments { get; init; }
    public Openness? Pings { get; init; }
    public bool? Sticky { get; init; }
    public string? Password { get; init; }
    public TextState State { get; init; } = TextState.Public;

    /// <summary>The language and slug of the text this one translates.</summary>
    public (LanguageTag Language, string Slug)? TranslationOf { get; init; }
    public DateTimeOffset? Until { get; init; }
    public DateTimeOffset? UrgentUntil { get; init; }
    public Addressees? CallsOn { get; init; }
    public string? AddressedPeople { get; init; }
    public IReadOnlyList<Demand>? Demands { get; init; }
    public IReadOnlyList<Source>? Sources { get; init; }

    /// <summary>Where each key stands, for what only the database can find wrong.</summary>
    public required Func<string, int> LineOf { get; init; }
}
