using Convoke.Entries;
using Convoke.Reading;
using Convoke.Web.Locales;
using Microsoft.AspNetCore.Mvc;

namespace Convoke.Web.Reader;

/// <summary>A page about one entry: finds the text its address names, or says where it is.</summary>
public abstract class EntryPage(PublicReads reads, Words words, TimeProvider clock) : PublicPage(words, clock)
{
    public FoundText Found { get; private set; } = null!;
    public Alongside Alongside { get; private set; } = Alongside.Nothing;

    public Text Text => Found.Text;
    public Entry Entry => Found.Entry;

    protected PublicReads Reads { get; } = reads;

    /// <summary>Null when the text is found and everybody may see it; else the answer to give.</summary>
    protected async Task<IActionResult?> FindAsync(string? section, string slug)
    {
        var kind = Sections.Kind(section);
        if (await Reads.TextAsync(Language, kind, slug) is not { } found)
            return await LookElsewhereAsync(kind, slug);
        if (found.Text.State is TextState.Withdrawn)
            return Gone();
        if (found.Text.State is not TextState.Public)
            return NotFound();
        if (found.Text.Slug != slug || found.Text.Kind != kind)
            return MovedTo(found.Text.Address + Below());
        Found = found;
        Alongside = await Reads.AlongsideAsync(found.Entry.Id);
        return null;
    }

    /// <summary>What follows the entry's own address, such as /versions; kept when the entry has moved.</summary>
    protected virtual string Below() => "";

    /// <summary>A slug of another language or kind leads to the text in the language asked for; where there is none, the page says which there are.</summary>
    private async Task<IActionResult> LookElsewhereAsync(EntryKind kind, string slug)
    {
        foreach (var entry in await Reads.EntriesOfSlugAsync(slug))
        {
            var texts = (await Reads.AlongsideAsync(entry)).Texts;
            if (texts.FirstOrDefault(text => text.Language == Language) is { } here)
                return MovedTo(here.Address + Below());
            if (texts.Count > 0 && texts.Any(text => text.Kind == kind))
                HttpContext.Features.Set(new Elsewhere(texts));
        }
        return NotFound();
    }
}
