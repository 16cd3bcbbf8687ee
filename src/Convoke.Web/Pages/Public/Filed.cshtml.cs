using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Reading;
using Convoke.Web.Locales;
using Convoke.Web.Reader;
using Microsoft.AspNetCore.Mvc;

namespace Convoke.Web.Pages.Public;

/// <summary>What is filed under a category, its descendants included, or under a tag.</summary>
public sealed class FiledModel(PublicReads reads, Words words, TimeProvider clock) : ListingPage(reads, words, clock)
{
    public Term Term { get; private set; } = null!;

    /// <summary>The categories this one lies in, the outermost first.</summary>
    public IReadOnlyList<Term> Above { get; private set; } = [];

    /// <summary>The categories that lie directly in this one.</summary>
    public IReadOnlyList<Term> Below { get; private set; } = [];

    public (string Name, LanguageTag Language) Name(Term term) => term.Name.In(Language, Site.Languages);

    public async Task<IActionResult> OnGetAsync(string slug, string filing)
    {
        var kind = filing == "category" ? TermKind.Category : TermKind.Tag;
        if (await FindAsync(slug, kind) is not { } term)
            return NotFound();
        Term = term;
        var filled = await FillAsync(term.Id, Entries.Address.Of(Language, kind, slug));
        var (name, language) = Name(term);
        Head = new Head
        {
            Title = name,
            TitleLanguage = language,
            Description = term.Description.In(Language, Site.Languages).Name,
            Canonical = Canonical,
            Alternates =
                PageNumber > 1
                    ? []
                    : [.. Site.Languages.Select(other => (other, Entries.Address.Of(other, kind, slug)))],
            Feeds = FeedLinks.Of(Address, name),
        };
        return await ShownIfUsedAsync(filled);
    }

    private async Task<Term?> FindAsync(string slug, TermKind kind)
    {
        if (kind is TermKind.Tag)
            return await Reads.TagAsync(slug);
        var categories = await Reads.CategoriesAsync();
        var found = categories.Find(category => category.Slug == slug);
        if (found is not null)
            (Above, Below) = (
                Ancestors(found, categories),
                categories.FindAll(category => category.ParentId == found.Id)
            );
        return found;
    }

    private static List<Term> Ancestors(Term term, List<Term> categories)
    {
        var above = new List<Term>();
        for (var parent = Parent(term); parent is not null && !above.Contains(parent); parent = Parent(parent))
            above.Insert(0, parent);
        return above;

        Term? Parent(Term of) => categories.Find(category => category.Id == of.ParentId);
    }
}
