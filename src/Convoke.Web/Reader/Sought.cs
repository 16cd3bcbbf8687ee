using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Reading;

namespace Convoke.Web.Reader;

/// <summary>What an address that names an entry leads to.</summary>
public abstract record Sought
{
    private Sought() { }

    /// <summary>A public text at its present address.</summary>
    public sealed record Shown(FoundText Found) : Sought;

    /// <summary>The entry is public at another address.</summary>
    public sealed record Moved(string Address) : Sought;

    /// <summary>It was public once.</summary>
    public sealed record Gone : Sought;

    /// <summary>Nothing to show in this language; perhaps in others.</summary>
    public sealed record Missing(IReadOnlyList<OtherText> Elsewhere) : Sought;

    public static async Task<Sought> EntryAsync(PublicReads reads, LanguageTag language, string? section, string slug)
    {
        var kind = Sections.Kind(section);
        return await reads.TextAsync(language, kind, slug) switch
        {
            { Text.State: TextState.Withdrawn }
            or { Text: { State: TextState.Binned or TextState.Scheduled, VersionNumber: > 0 } } => new Gone(),
            null or { Text.State: not TextState.Public } => await LookElsewhereAsync(reads, language, kind, slug),
            { Text: var text } when text.Slug != slug || text.Kind != kind => new Moved(text.Address),
            var found => new Shown(found),
        };
    }

    /// <summary>A slug of another language or kind leads to the text in the language asked for.</summary>
    private static async Task<Sought> LookElsewhereAsync(
        PublicReads reads,
        LanguageTag language,
        EntryKind kind,
        string slug
    )
    {
        IReadOnlyList<OtherText> elsewhere = [];
        foreach (var entry in await reads.EntriesOfSlugAsync(slug))
        {
            var texts = (await reads.AlongsideAsync(entry)).Texts;
            if (texts.FirstOrDefault(text => text.Language == language) is { } here)
                return new Moved(here.Address);
            if (texts.Any(text => text.Kind == kind))
                elsewhere = texts;
        }
        return new Missing(elsewhere);
    }
}
