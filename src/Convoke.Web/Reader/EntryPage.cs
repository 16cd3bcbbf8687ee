using Convoke.Reading;
using Convoke.Web.Locales;
using Microsoft.AspNetCore.Mvc;

namespace Convoke.Web.Reader;

/// <summary>A page about one entry: finds the text its address names, or says where it is.</summary>
public abstract class EntryPage(PublicReads reads, Words words, TimeProvider clock) : PublicPage(words, clock)
{
    public FoundText Found { get; protected set; } = null!;
    public Alongside Alongside { get; protected set; } = Alongside.Nothing;

    public ShownText Text => Found.Text;
    public ShownEntry Entry => Found.Entry;

    protected PublicReads Reads { get; } = reads;

    /// <summary>Null when the text is found and everybody may see it; else the answer to give.</summary>
    protected async Task<IActionResult?> FindAsync(string? section, string slug)
    {
        switch (await Sought.EntryAsync(Reads, Language, section, slug))
        {
            case Sought.Shown(var found):
                Found = found;
                Alongside = (await Reads.AlongsideAsync(found.Entry.Id)).Beside(found.Text).In(Site.Languages);
                return null;
            case Sought.Moved(var address):
                return MovedTo(address + Below());
            case Sought.Gone:
                return Gone();
            case Sought.Missing({ Count: > 0 } elsewhere):
                HttpContext.Features.Set(new Elsewhere(elsewhere));
                return NotFound();
            default:
                return NotFound();
        }
    }

    /// <summary>What follows the entry's own address, such as /versions; kept when the entry has moved.</summary>
    protected virtual string Below() => "";
}
