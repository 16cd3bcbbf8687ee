using System.Collections.Frozen;

namespace Convoke.Kernel.Sanitising;

/// <summary>Which open elements a start tag ends without being told to (HTML, 13.1.2.4, optional tags).</summary>
internal static class ImpliedEnds
{
    private static readonly FrozenDictionary<string, Rule> Rules = new Dictionary<string, Rule>
    {
        ["li"] = new("li", "ul ol"),
        ["dt"] = new("dt dd", "dl"),
        ["dd"] = new("dt dd", "dl"),
        ["rt"] = new("rt rp", "ruby"),
        ["rp"] = new("rt rp", "ruby"),
        ["td"] = new("td th", "tr"),
        ["th"] = new("td th", "tr"),
        ["tr"] = new("tr td th caption", "thead tbody tfoot"),
        ["thead"] = new("caption thead tbody tfoot tr td th", ""),
        ["tbody"] = new("caption thead tbody tfoot tr td th", ""),
        ["tfoot"] = new("caption thead tbody tfoot tr td th", ""),
        ["caption"] = new("caption thead tbody tfoot tr td th", ""),
        ["a"] = new("a", ""),
    }.ToFrozenDictionary();

    private static readonly Rule Paragraph = new("p", "");

    private static readonly Rule Heading = new("h1 h2 h3 h4 h5 h6", "p li blockquote div dd figure");

    /// <summary>The rules for one start tag, in the order they apply.</summary>
    public static IEnumerable<Rule> Of(string name)
    {
        if (Rules.TryGetValue(name, out var own))
            yield return own;
        if (Vocabulary.IsHeading(name))
            yield return Heading;
        if (Vocabulary.IsBlock(name) && !Vocabulary.TableParts.Contains(name))
            yield return Paragraph;
    }

    /// <summary>Ends the outermost of <c>closed</c> that stands before one of <c>until</c>, or before the wall of a table.</summary>
    internal sealed class Rule(string closed, string until)
    {
        private readonly FrozenSet<string> _until = until.Split(' ').ToFrozenSet();

        public FrozenSet<string> Closed { get; } = closed.Split(' ').ToFrozenSet();

        public bool StopsAt(string name) => _until.Contains(name) || (IsWall(name) && !Closed.Contains(name));
    }

    /// <summary>Nothing inside a cell ends what stands outside of it.</summary>
    public static bool IsWall(string name) => name is "table" or "td" or "th" or "caption";
}
