using Convoke.Data;
using Convoke.Entries;
using Convoke.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Moving.WordPress;

/// <summary>Brings authors, categories and tags, before anything is signed by or filed under them.</summary>
internal sealed class TermsMover(Blog blog)
{
    private const int Batch = 500;

    public async Task MoveAsync(CancellationToken stop)
    {
        await MoveAuthorsAsync(stop);
        var categories = Categories().ToList();
        foreach (var batch in categories.Chunk(Batch))
            await MoveAsync(TermKind.Category, batch, blog.Categories, stop);
        await PutIntoParentsAsync(stop);
        foreach (var batch in Tags().Chunk(Batch))
            await MoveAsync(TermKind.Tag, batch, blog.Tags, stop);
        (blog.Report.Categories, blog.Report.Tags) = (blog.Categories.Count, blog.Tags.Count);
    }

    private async Task MoveAuthorsAsync(CancellationToken stop)
    {
        await using var db = blog.Databases.Open();
        foreach (var author in blog.Index.Authors)
            blog.AuthorOfLogin[author.Login] = await new AuthorMover(blog, db).BringAsync(author, stop);
        blog.Report.Authors = blog.Index.Authors.Count;
        await blog.SaveAsync(db, stop);
    }

    private IEnumerable<Named> Categories()
    {
        var byNicename = blog
            .Index.Categories.GroupBy(category => category.Nicename)
            .ToDictionary(group => group.Key, group => group.First());
        var inHead = byNicename.Values.Select(category => new Named(
            category.Nicename,
            category.Name,
            category.Description,
            RedirectMover.Paths(blog.Addresses.OfCategory(category, byNicename))
        ));
        return inHead.Concat(OnItemsAlone("category", byNicename.ContainsKey));
    }

    private IEnumerable<Named> Tags()
    {
        var bySlug = blog.Index.Tags.GroupBy(tag => tag.Slug).ToDictionary(group => group.Key, group => group.First());
        var inHead = bySlug.Values.Select(tag => new Named(
            tag.Slug,
            tag.Name,
            tag.Description,
            RedirectMover.Paths(blog.Addresses.OfTag(tag))
        ));
        return inHead.Concat(OnItemsAlone("post_tag", bySlug.ContainsKey));
    }

    /// <summary>An export of some posts has no terms in its head; the items name them all the same.</summary>
    private IEnumerable<Named> OnItemsAlone(string domain, Func<string, bool> isInHead) =>
        blog
            .Index.TermsOfItems.Where(term => term.Domain == domain && !isInHead(term.Nicename))
            .Select(term => new Named(term.Nicename, term.Name, "", RedirectMover.Paths(blog.Addresses.OfTerm(term))));

    private async Task MoveAsync(TermKind kind, Named[] named, Dictionary<string, Term> known, CancellationToken stop)
    {
        await using var db = blog.Databases.Open();
        var present = await PresentAsync(kind, named, db, stop);
        foreach (var term in named)
            known[term.Nicename] = Bring(kind, term, present, db);
        await new RedirectMover(blog, db).LeadAsync(
            RedirectTarget.Term,
            [.. named.Select(term => (term.Paths, known[term.Nicename].Id))],
            stop
        );
        await blog.SaveAsync(db, stop);
    }

    private async Task<List<Term>> PresentAsync(TermKind kind, Named[] named, ConvokeDb db, CancellationToken stop)
    {
        var origins = named.Select(term => OriginOf(kind, term)).ToList();
        var slugs = named.Select(SlugOf).ToList();
        return await db
            .Terms.Where(t => t.Kind == kind && (origins.Contains(t.Origin!) || slugs.Contains(t.Slug)))
            .ToListAsync(stop);
    }

    /// <summary>One of the same slug is the same: the blog's entries join those that are here.</summary>
    private Term Bring(TermKind kind, Named named, List<Term> present, ConvokeDb db)
    {
        var (origin, slug) = (OriginOf(kind, named), SlugOf(named));
        var term = present.Find(t => t.Origin == origin) ?? present.Find(t => t.Slug == slug);
        var names = LocalizedText.Of(
            blog.Language,
            blog.Fit(
                PlainWords(named.Name),
                Lengths.Name,
                $"The name of the {(kind is TermKind.Category ? "category" : "tag")} {slug}"
            )
        );
        if (term is null)
        {
            term =
                kind is TermKind.Category
                    ? Term.Category(slug, names, blog.Now, origin)
                    : Term.Tag(slug, names, blog.Now, origin);
            db.Add(term);
            present.Add(term);
        }
        if (term.Origin == origin)
            term.Describe(names, named.Description.Trim().Length == 0 ? LocalizedText.Empty : Words(named.Description));
        return term;
    }

    private async Task PutIntoParentsAsync(CancellationToken stop)
    {
        await using var db = blog.Databases.Open();
        var all = blog.Wishes.DryRun
            ? [.. blog.Categories.Values.Distinct()]
            : await db.Terms.Where(term => term.Kind == TermKind.Category).ToListAsync(stop);
        Term Here(string nicename) => all.First(term => term.Id == blog.Categories[nicename].Id);
        foreach (var category in blog.Index.Categories.Where(category => category.Parent.Length > 0))
            if (!blog.Categories.ContainsKey(category.Parent))
                blog.Report.Warn(
                    $"The category {category.Nicename} lies in {category.Parent}, which the file does not have."
                );
            else if (!Here(category.Nicename).PutInto(Here(category.Parent), all).Granted(out _, out var refusal))
                blog.Report.Warn($"The category {category.Nicename}: {refusal}");
        await blog.SaveAsync(db, stop);
    }

    private string OriginOf(TermKind kind, Named named) =>
        blog.Origin(kind is TermKind.Category ? "category" : "tag", named.Nicename);

    private static string SlugOf(Named named) =>
        Slug.From(Uri.UnescapeDataString(named.Nicename)) is { Length: > 0 } made ? made
        : Slug.From(named.Name) is { Length: > 0 } worded ? worded
        : "term";

    private LocalizedText Words(string html) => LocalizedText.Of(blog.Language, PlainWords(html));

    private static string PlainWords(string html) => Sanitiser.Clean(html, SanitiserProfile.Comment).PlainText();

    /// <summary>A term as the file names it, with its old addresses.</summary>
    private sealed record Named(string Nicename, string Name, string Description, IReadOnlyList<string> Paths);
}
