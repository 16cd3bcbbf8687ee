using Convoke.Kernel;
using Convoke.Reading;
using Convoke.Web.Locales;
using Convoke.Web.Reader;
using Microsoft.AspNetCore.Mvc;

namespace Convoke.Web.Pages.Public;

/// <summary>What an author signed.</summary>
public sealed class AuthorModel(PublicReads reads, Words words, TimeProvider clock) : ListingPage(reads, words, clock)
{
    public string Name { get; private set; } = "";
    public LanguageTag NameLanguage { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug)
    {
        if (await Reads.AuthorAsync(slug) is not { } author)
            return NotFound();
        (Name, NameLanguage) = author.Name.In(Language, Site.Languages);
        var filled = await FillAsync(author.Id, Entries.Address.OfAuthor(Language, slug));
        Head = new Head
        {
            Title = Name,
            TitleLanguage = NameLanguage,
            Canonical = Canonical,
            Alternates =
                PageNumber > 1
                    ? []
                    : [.. Site.Languages.Select(other => (other, Entries.Address.OfAuthor(other, slug)))],
            Feeds = FeedLinks.Of(Address, Name),
        };
        return await ShownIfUsedAsync(filled);
    }
}
