using System.Globalization;
using Convoke.Data;
using Convoke.Protocols.WordPress;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Moving.WordPress;

/// <summary>
/// The numbers responses had, which stay in their addresses so that old links go on working; one that is somebody's here
/// already is not given again.
/// </summary>
internal sealed class OldNumbers
{
    private readonly HashSet<string> taken;

    private OldNumbers(IEnumerable<string> taken) => this.taken = [.. taken];

    public static async Task<OldNumbers> OfAsync(WxrItem item, ConvokeDb db, CancellationToken stop)
    {
        var ids = item.Comments.Select(Written).ToList();
        var comments = await db
            .Comments.Where(comment => ids.Contains(comment.PublicId))
            .Select(comment => comment.PublicId)
            .ToListAsync(stop);
        var pings = await db
            .Linkbacks.Where(ping => ids.Contains(ping.PublicId))
            .Select(ping => ping.PublicId)
            .ToListAsync(stop);
        return new OldNumbers(comments.Concat(pings));
    }

    /// <summary>Null when the response needs another.</summary>
    public string? Take(WxrComment response) => taken.Add(Written(response)) ? Written(response) : null;

    private static string Written(WxrComment response) => response.Id.ToString(CultureInfo.InvariantCulture);
}
