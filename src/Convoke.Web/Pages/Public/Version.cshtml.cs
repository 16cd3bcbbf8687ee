using Convoke.Entries;
using Convoke.Reading;
using Convoke.Web.Locales;
using Convoke.Web.Reader;
using Convoke.Work;
using Microsoft.AspNetCore.Mvc;

namespace Convoke.Web.Pages.Public;

/// <summary>One version as it was published, and what it changed against the one before it (or the one asked for).</summary>
public sealed class VersionModel(PublicReads reads, Words words, TimeProvider clock) : EntryPage(reads, words, clock)
{
    public EntryVersion Version { get; private set; } = null!;

    /// <summary>The version to compare with; null for the first.</summary>
    public EntryVersion? Against { get; private set; }

    /// <summary>What changed, line by line; empty for the first version.</summary>
    public IReadOnlyList<DifferenceLine> Difference { get; private set; } = [];

    /// <summary>The canonical form read back.</summary>
    public Wording Published => CanonicalForm.Read(Version.Canonical).Wording;

    public async Task<IActionResult> OnGetAsync(string? section, string slug, string hash)
    {
        below = $"/versions/{hash}";
        if (await FindAsync(section, slug) is { } answer)
            return answer;
        if (Entry.IsProtected)
            return NotFound();
        if (await Reads.VersionAsync(Text.Id, hash, Request.Query["against"].FirstOrDefault()) is not { } found)
            return NotFound();
        (Version, Against) = (found.Version, found.Against);
        if (Against is not null)
            Difference = CanonicalForm.Changes(Against.Canonical, Version.Canonical);
        Head = new Head
        {
            Title = L["Version {0} of \"{1}\"", Version.Number, Text.Title],
            Canonical = Text.Address + below,
            Section = Entry.Kind,
        };
        Keep([Tags.Entry(Entry.Id)], ["against"]);
        return Page();
    }

    private string below = "";

    protected override string Below() => below;
}
