using Convoke.Entries;
using Convoke.Reading;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Convoke.Web.Reader;

/// <summary>"This entry was posted on ... by ... and is filed under ...": well formed whatever is known.</summary>
internal static class Byline
{
    public static IHtmlContent Of(EntryView page)
    {
        var posted = page.FullMoment(page.Entry.PostedAt!.Value, "dt-published");
        var categories = Terms(page, TermKind.Category);
        return (page.Found.Author, categories) switch
        {
            (null, null) => page.L.Html("This entry was posted on {0}.", posted),
            ({ } author, null) => page.L.Html("This entry was posted on {0} by {1}.", posted, Link(page, author)),
            (null, { } filed) => page.L.Html("This entry was posted on {0} and is filed under {1}.", posted, filed),
            ({ } author, { } filed) => page.L.Html(
                "This entry was posted on {0} by {1} and is filed under {2}.",
                posted,
                Link(page, author),
                filed
            ),
        };
    }

    /// <summary>What the entry is tagged with; null when with nothing.</summary>
    public static IHtmlContent? Tags(EntryView page) =>
        Terms(page, TermKind.Tag) is { } tags ? page.L.Html("It is tagged {0}.", tags) : null;

    private static TagBuilder Link(EntryView page, Author author) =>
        Showing.Link(
            Address.OfAuthor(page.Language, author.Slug),
            page.Named(author.Name),
            "p-author h-card",
            "author"
        );

    private static IHtmlContent? Terms(EntryView page, TermKind kind)
    {
        var order = StringComparer.Create(page.Language.Culture, ignoreCase: true);
        var links = page
            .Alongside.Terms.Where(term => term.Kind == kind)
            .OrderBy(term => term.Name.In(page.Language, page.Site.Languages).Name, order)
            .Select(IHtmlContent (term) => Link(page, term))
            .ToList();
        return links.Count == 0 ? null : page.L.Join(links);
    }

    private static TagBuilder Link(EntryView page, FiledUnder term) =>
        Showing.Link(Address.Of(page.Language, term.Kind, term.Slug), page.Named(term.Name), "p-category", "tag");
}
