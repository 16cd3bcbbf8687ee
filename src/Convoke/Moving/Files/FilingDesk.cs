using Convoke.Data;
using Convoke.Entries;
using Convoke.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Moving.Files;

/// <summary>Finds authors, categories and tags by slug, else by a name they have in any language; makes those that are not known yet.</summary>
public sealed class FilingDesk(ConvokeDb db, LanguageTag language, DateTimeOffset now)
{
    public async Task<Author?> AuthorAsync(string name, CancellationToken stop)
    {
        if (name.Length == 0)
            return null;
        var slug = SlugOf(name);
        return db.Authors.Local.FirstOrDefault(author => author.Slug == slug)
            ?? await db.Authors.FirstOrDefaultAsync(author => author.Slug == slug, stop)
            ?? await NamedAuthorAsync(name, stop)
            ?? db.Add(Author.Known(slug, LocalizedText.Of(language, name), now)).Entity;
    }

    /// <summary>What the entry is to be filed under: lists the file leaves out stay as they are.</summary>
    public async Task<List<Term>> TermsAsync(
        Entry entry,
        IReadOnlyList<string>? categories,
        IReadOnlyList<string>? tags,
        CancellationToken stop
    )
    {
        var present = entry.Filings.Select(filing => filing.TermId).ToList();
        var terms = await db.Terms.Where(term => present.Contains(term.Id)).ToListAsync(stop);
        if (categories is not null)
            await ReplaceAsync(terms, TermKind.Category, categories, stop);
        if (tags is not null)
            await ReplaceAsync(terms, TermKind.Tag, tags, stop);
        return terms;
    }

    private async Task ReplaceAsync(
        List<Term> terms,
        TermKind kind,
        IReadOnlyList<string> names,
        CancellationToken stop
    )
    {
        terms.RemoveAll(term => term.Kind == kind);
        foreach (var name in names.Where(name => name.Length > 0))
            terms.Add(await TermAsync(kind, name, stop));
    }

    private async Task<Term> TermAsync(TermKind kind, string name, CancellationToken stop)
    {
        var slug = SlugOf(name);
        return db.Terms.Local.FirstOrDefault(term => term.Kind == kind && term.Slug == slug)
            ?? await db.Terms.FirstOrDefaultAsync(term => term.Kind == kind && term.Slug == slug, stop)
            ?? await NamedTermAsync(kind, name, stop)
            ?? db.Add(
                kind is TermKind.Category
                    ? Term.Category(slug, LocalizedText.Of(language, name), now)
                    : Term.Tag(slug, LocalizedText.Of(language, name), now)
            ).Entity;
    }

    /// <summary>The oldest, should two be called the same.</summary>
    private async Task<Author?> NamedAuthorAsync(string name, CancellationToken stop)
    {
        var authors = await db.Authors.OrderBy(a => a.Id).Select(a => new { a.Id, a.Name }).ToListAsync(stop);
        return authors.Find(author => author.Name.Has(name)) is { } named
            ? await db.Authors.FindAsync([named.Id], stop)
            : null;
    }

    private async Task<Term?> NamedTermAsync(TermKind kind, string name, CancellationToken stop)
    {
        var terms = await db
            .Terms.Where(term => term.Kind == kind)
            .OrderBy(term => term.Id)
            .Select(term => new { term.Id, term.Name })
            .ToListAsync(stop);
        return terms.Find(term => term.Name.Has(name)) is { } named ? await db.Terms.FindAsync([named.Id], stop) : null;
    }

    /// <summary>A name without letters is known by its own code points.</summary>
    private static string SlugOf(string name) =>
        Slug.From(name) is { Length: > 0 } slug
            ? slug
            : Convert.ToHexStringLower(System.Text.Encoding.UTF8.GetBytes(name));
}
