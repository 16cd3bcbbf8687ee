using Convoke.Data;
using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Protocols.WordPress;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Moving.WordPress;

/// <summary>Brings authors, categories and tags, before anything is signed by or filed under them.</summary>
internal sealed class TermsMover(Blog blog)
{
    public async Task MoveAsync(CancellationToken stop)
    {
        await using var db = blog.Databases.Open();
        foreach (var author in blog.Index.Authors)
            blog.AuthorOfLogin[author.Login] = await new AuthorMover(blog, db).BringAsync(author, stop);
        blog.Report.Authors = blog.Index.Authors.Count;
        foreach (var category in blog.Index.Categories)
            blog.Categories[category.Nicename] = await BringAsync(
                db,
                TermKind.Category,
                category.Nicename,
                category.Name,
                category.Description,
                stop
            );
        await PutIntoParentsAsync(db, stop);
        foreach (var tag in blog.Index.Tags)
            blog.Tags[tag.Slug] = await BringAsync(db, TermKind.Tag, tag.Slug, tag.Name, tag.Description, stop);
        blog.Note([]);
        await LeadToTermsAsync(db, stop);
        await blog.SaveAsync(db, stop);
    }

    /// <summary>A term that an item names and the head of the file does not.</summary>
    public async Task<Term> BringMissingAsync(ConvokeDb db, WxrItemTerm named, CancellationToken stop)
    {
        var (kind, known) =
            named.Domain == "category" ? (TermKind.Category, blog.Categories) : (TermKind.Tag, blog.Tags);
        if (!known.TryGetValue(named.Nicename, out var term))
            known[named.Nicename] = term = await BringAsync(db, kind, named.Nicename, named.Name, "", stop);
        return term;
    }

    /// <summary>One of the same slug is the same: the blog's entries join those that are here.</summary>
    private async Task<Term> BringAsync(
        ConvokeDb db,
        TermKind kind,
        string nicename,
        string name,
        string description,
        CancellationToken stop
    )
    {
        var origin = blog.Origin(kind is TermKind.Category ? "category" : "tag", nicename);
        var slug =
            Slug.From(Uri.UnescapeDataString(nicename)) is { Length: > 0 } made ? made
            : Slug.From(name) is { Length: > 0 } named ? named
            : "term";
        var term =
            db.Terms.Local.FirstOrDefault(t => t.Origin == origin || (t.Kind == kind && t.Slug == slug))
            ?? await db.Terms.FirstOrDefaultAsync(t => t.Origin == origin || (t.Kind == kind && t.Slug == slug), stop);
        var names = LocalizedText.Of(blog.Language, PlainWords(name));
        if (term is null)
            db.Add(
                term =
                    kind is TermKind.Category
                        ? Term.Category(slug, names, blog.Now, origin)
                        : Term.Tag(slug, names, blog.Now, origin)
            );
        if (term.Origin == origin)
            term.Describe(
                names,
                description.Trim().Length == 0
                    ? LocalizedText.Empty
                    : LocalizedText.Of(blog.Language, PlainWords(description))
            );
        return term;
    }

    private async Task PutIntoParentsAsync(ConvokeDb db, CancellationToken stop)
    {
        await db.Terms.Where(term => term.Kind == TermKind.Category).LoadAsync(stop);
        foreach (var category in blog.Index.Categories.Where(category => category.Parent.Length > 0))
            if (!blog.Categories.TryGetValue(category.Parent, out var parent))
                blog.Report.Warn(
                    $"The category {category.Nicename} lies in {category.Parent}, which the file does not have."
                );
            else if (
                !blog.Categories[category.Nicename]
                    .PutInto(parent, db.Terms.Local.ToList())
                    .Granted(out _, out var refusal)
            )
                blog.Report.Warn($"The category {category.Nicename}: {refusal}");
    }

    private async Task LeadToTermsAsync(ConvokeDb db, CancellationToken stop)
    {
        var redirects = new RedirectMover(blog, db);
        var byNicename = blog
            .Index.Categories.GroupBy(category => category.Nicename)
            .ToDictionary(group => group.Key, group => group.First());
        foreach (var category in byNicename.Values)
            await redirects.LeadAsync(
                blog.Addresses.OfCategory(category, byNicename),
                RedirectTarget.Term,
                blog.Categories[category.Nicename].Id,
                stop
            );
        foreach (var tag in blog.Index.Tags)
            await redirects.LeadAsync(blog.Addresses.OfTag(tag), RedirectTarget.Term, blog.Tags[tag.Slug].Id, stop);
    }

    private static string PlainWords(string html) => Sanitiser.Clean(html, SanitiserProfile.Comment).PlainText();
}
