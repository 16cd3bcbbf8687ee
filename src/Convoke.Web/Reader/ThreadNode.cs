using Convoke.Reading;

namespace Convoke.Web.Reader;

/// <summary>A comment and the answers to it.</summary>
public sealed record ThreadNode(ShownComment Comment, List<ThreadNode> Answers)
{
    /// <summary>Makes trees of comments that come in the order of their threads. An answer to one that is not shown stands for itself.</summary>
    public static IReadOnlyList<ThreadNode> Threads(IReadOnlyList<ShownComment> inOrder)
    {
        var roots = new List<ThreadNode>();
        var open = new List<ThreadNode>();
        foreach (var comment in inOrder)
        {
            var node = new ThreadNode(comment, []);
            while (open.Count > 0 && !IsBelow(comment, open[^1].Comment))
                open.RemoveAt(open.Count - 1);
            (open.Count == 0 ? roots : open[^1].Answers).Add(node);
            open.Add(node);
        }
        return roots;
    }

    private static bool IsBelow(ShownComment comment, ShownComment above) =>
        comment.Path.Length > above.Path.Length && comment.Path.StartsWith(above.Path, StringComparison.Ordinal);
}
