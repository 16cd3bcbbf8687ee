using System.Text;
using Convoke.Data;
using Convoke.Protocols.WordPress;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Moving.WordPress;

/// <summary>Makes the blog's addresses lead to what moved. Feeds and pages of comments are understood by rule and need no row.</summary>
internal sealed class RedirectMover(Blog blog, ConvokeDb db)
{
    /// <summary>In bytes: PostgreSQL keeps no longer key in an index.</summary>
    private const int LongestPath = 2000;

    /// <summary>Leads all of these at once; of several things at one address the last one counts.</summary>
    public async Task LeadAsync(
        RedirectTarget target,
        IReadOnlyCollection<(IReadOnlyList<string> Paths, Guid Id)> things,
        CancellationToken stop
    )
    {
        var paths = things.SelectMany(thing => thing.Paths).Distinct(StringComparer.Ordinal).ToList();
        var present = await db
            .Redirects.Where(redirect => paths.Contains(redirect.Path))
            .ToDictionaryAsync(redirect => redirect.Path, StringComparer.Ordinal, stop);
        foreach (var (itsPaths, id) in things)
        foreach (var path in itsPaths)
            if (present.TryGetValue(path, out var redirect))
                redirect.LeadTo(target, id);
            else
                db.Add(present[path] = Redirect.From(path, target, id));
        blog.Report.Redirects += things.Sum(thing => thing.Paths.Count);
    }

    /// <summary>The first page, where the blog did not stand at the root: its feeds and archives are found by it.</summary>
    public async Task LeadHomeAsync(CancellationToken stop)
    {
        if (!IsKept(blog.Addresses.Home))
            return;
        await LeadAsync(RedirectTarget.Site, [([blog.Addresses.Home], Guid.Empty)], stop);
        await blog.SaveAsync(db, stop);
    }

    /// <summary>Those of the addresses that are kept, each once.</summary>
    public static List<string> Paths(IEnumerable<WordPressAddress> addresses) =>
        [
            .. addresses
                .Where(address => address.Place is WordPressPlace.Page && IsKept(address.Address))
                .Select(address => address.Address)
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>Neither the first page nor what nobody could ask for: PostgreSQL knows no NUL in a text.</summary>
    private static bool IsKept(string path) =>
        path is not ("" or "/") && !path.Any(char.IsControl) && Encoding.UTF8.GetByteCount(path) <= LongestPath;
}
