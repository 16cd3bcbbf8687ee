using Convoke.Entries;
using Convoke.Reading;
using Convoke.Web.Locales;
using Convoke.Web.Reader;
using Microsoft.AspNetCore.Mvc;

namespace Convoke.Web.Pages.Public;

/// <summary>All calls, all statements, or all updates.</summary>
public sealed class ListModel(PublicReads reads, Words words, TimeProvider clock) : ListingPage(reads, words, clock)
{
    public EntryKind Kind { get; private set; }

    public string Heading => L[Sections.Plural(Kind)];

    public async Task<IActionResult> OnGetAsync(string section)
    {
        Kind = Sections.Kind(section);
        var filled = await FillAsync(Lists.Of(Kind), Entries.Address.List(Language, Kind));
        Head = new Head
        {
            Title = Heading,
            Canonical = Canonical,
            Section = Kind,
            Alternates =
                PageNumber > 1 ? [] : [.. Site.Languages.Select(other => (other, Entries.Address.List(other, Kind)))],
            Feeds = FeedLinks.Of(Address, Heading),
        };
        return Shown(filled);
    }
}
