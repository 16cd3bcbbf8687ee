using Convoke.Data;
using Convoke.Protocols.WordPress;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Moving.WordPress;

/// <summary>Makes the blog's addresses lead to what moved. Feeds and pages of comments are understood by rule and need no row.</summary>
internal sealed class RedirectMover(Blog blog, ConvokeDb db)
{
    private const int LongestPath = 2000;

    public async Task LeadAsync(
        IEnumerable<WordPressAddress> addresses,
        RedirectTarget target,
        Guid id,
        CancellationToken stop
    )
    {
        var paths = addresses
            .Where(address => address.Place is WordPressPlace.Page)
            .Select(address => address.Address)
            .ToList();
        await LeadAsync(paths, target, id, stop);
    }

    public async Task LeadAsync(IEnumerable<string> addresses, RedirectTarget target, Guid id, CancellationToken stop)
    {
        var paths = addresses
            .Where(path => path != "/" && path.Length <= LongestPath)
            .Distinct(StringComparer.Ordinal)
            .ToList();
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
}
