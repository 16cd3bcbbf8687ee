using Convoke.Protocols.WordPress;

namespace Convoke.Moving.WordPress;

/// <summary>The order in which responses can be brought.</summary>
internal static class Threads
{
    /// <summary>An answer after what it answers; a ring of answers is cut where it is met.</summary>
    public static List<WxrComment> ParentsFirst(IReadOnlyList<WxrComment> comments)
    {
        var byId = comments.GroupBy(comment => comment.Id).ToDictionary(group => group.Key, group => group.First());
        var ordered = new List<WxrComment>(byId.Count);
        var placed = new HashSet<long>();
        foreach (var comment in byId.Values)
        {
            var chain = new Stack<WxrComment>();
            for (var at = comment; at is not null && placed.Add(at.Id); at = byId.GetValueOrDefault(at.Parent))
                chain.Push(at);
            ordered.AddRange(chain);
        }
        return ordered;
    }
}
