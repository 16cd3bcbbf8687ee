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

    public Task LeadAsync(
        IEnumerable<WordPressAddress> addresses,
        RedirectTarget target,
        Guid id,
        CancellationToken stop
    ) => LeadAsync(Paths(addresses), target, id, stop);

    public async Task LeadAsync(IReadOnlyList<string> paths, RedirectTarget target, Guid id, CancellationToken stop)
    {
        var present = await db
            .Redirects.Where(redirect => paths.Contains(redirect.Path))
            .ToDictionaryAsync(redirect => redirect.Path, stop);
        foreach (var local in db.Redirects.Local)
            present.TryAdd(local.Path, local);
        foreach (var path in paths)
            if (present.TryGetValue(path, out var redirect))
                redirect.LeadTo(target, id);
            else
                db.Add(Redirect.From(path, target, id));
        blog.Report.Redirects += paths.Count;
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
        path != "/" && !path.Any(char.IsControl) && Encoding.UTF8.GetByteCount(path) <= LongestPath;
}
