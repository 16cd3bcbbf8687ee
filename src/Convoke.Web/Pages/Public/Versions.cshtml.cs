using Convoke.Reading;
using Convoke.Web.Locales;
using Convoke.Web.Reader;
using Convoke.Work;
using Microsoft.AspNetCore.Mvc;

namespace Convoke.Web.Pages.Public;

/// <summary>All published versions of a text, the newest first.</summary>
public sealed class VersionsModel(PublicReads reads, Words words, TimeProvider clock) : EntryPage(reads, words, clock)
{
    public IReadOnlyList<ListedVersion> Versions { get; private set; } = [];

    public string AddressOf(ListedVersion version) => $"{Text.Address}/versions/{version.Hash}";

    public async Task<IActionResult> OnGetAsync(string? section, string slug)
    {
        if (await FindAsync(section, slug) is { } answer)
            return answer;
        if (Entry.IsProtected)
            return NotFound();
        Versions = await Reads.VersionsAsync(Text.Id);
        Head = new Head
        {
            Title = L["Versions of \"{0}\"", Text.Title],
            Canonical = Text.Address + "/versions",
            Section = Entry.Kind,
        };
        Keep([Tags.Entry(Entry.Id)], []);
        return Page();
    }

    protected override string Below() => "/versions";
}
