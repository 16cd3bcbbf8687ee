using Convoke.Data;
using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Protocols.WordPress;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Moving.WordPress;

/// <summary>Brings an author under a public name. The sign-in name is neither shown nor made part of an address.</summary>
internal sealed class AuthorMover(Blog blog, ConvokeDb db)
{
    public async Task<Author> BringAsync(WxrAuthor author, CancellationToken stop)
    {
        var origin = blog.Origin("author", blog.Digest(author.Login)[..24]);
        var name = PublicName(author);
        if (await db.Authors.FirstOrDefaultAsync(a => a.Origin == origin, stop) is { } known)
        {
            known.Rename(LocalizedText.Of(blog.Language, name));
            return known;
        }
        var made = Author.Known(
            await SlugAsync(author, name, stop),
            LocalizedText.Of(blog.Language, name),
            blog.Now,
            origin
        );
        db.Add(made);
        return made;
    }

    private string PublicName(WxrAuthor author)
    {
        string[] names = [author.DisplayName, $"{author.FirstName} {author.LastName}"];
        var name = names
            .Select(n => n.Trim())
            .FirstOrDefault(n => n.Length > 0 && !blog.Logins.Contains(n) && !n.Contains('@'));
        if (name is null)
            blog.Report.Warn(
                $"An author (number {author.Id}) had no name but the one to sign in with; the byline says \"{Neutral(author)}\"."
            );
        return blog.Fit(
            name ?? Neutral(author),
            Lengths.Name,
            FormattableString.Invariant($"The name of the author number {author.Id}")
        );
    }

    private static string Neutral(WxrAuthor author) => FormattableString.Invariant($"Author {author.Id}");

    private async Task<string> SlugAsync(WxrAuthor author, string name, CancellationToken stop)
    {
        var slug = Slug.From(name);
        if (slug.Length == 0 || blog.Logins.Contains(slug))
            slug = FormattableString.Invariant($"author-{author.Id}");
        var free = slug;
        for (var number = 2; await IsTakenAsync(free, stop); number++)
            free = Slug.Numbered(slug, number);
        return free;
    }

    private async Task<bool> IsTakenAsync(string slug, CancellationToken stop) =>
        db.Authors.Local.Any(author => author.Slug == slug)
        || await db.Authors.AnyAsync(author => author.Slug == slug, stop);
}
