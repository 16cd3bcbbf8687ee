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
    /// <param name="section">The kind, as addresses name it.</param>
    /// <param name="slug">The slug, of now or of former times.</param>
    /// <param name="isActing">Something is done first, which mostly leads elsewhere: what stands beside the text is not looked for yet.</param>
    protected async Task<IActionResult?> FindAsync(string? section, string slug, bool isActing = false)
    {
        switch (await Sought.EntryAsync(Reads, Language, section, slug))
        {
            case Sought.Shown(var found):
                Found = found;
                if (!isActing)
                    await LookAlongsideAsync();
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

    protected async Task LookAlongsideAsync() =>
        Alongside = (await Reads.AlongsideAsync(Found.Entry.Id)).Beside(Found.Text).In(Site.Languages);

    /// <summary>What follows the entry's own address, such as /versions; kept when the entry has moved.</summary>
    protected virtual string Below() => "";
}
