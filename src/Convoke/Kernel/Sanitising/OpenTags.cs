using AngleSharp.Html.Parser.Tokens;

namespace Convoke.Kernel.Sanitising;

/// <summary>The tags that wait for their end, outermost first; knows without a search which names are among them.</summary>
internal sealed class OpenTags
{
    private readonly List<HtmlTagToken> _tags = [];
    private readonly Dictionary<string, int> _counts = [];

    public int Count => _tags.Count;

    /// <summary>How many of them are formatting.</summary>
    public int Formatting { get; private set; }

    public string? Innermost => _tags.Count == 0 ? null : _tags[^1].Name;

    public bool Has(string name) => _counts.GetValueOrDefault(name) > 0;

    public void Push(HtmlTagToken tag)
    {
        _tags.Add(tag);
        Note(tag.Name, 1);
    }

    /// <summary>Takes off all from <paramref name="at"/> on, innermost first.</summary>
    public List<HtmlTagToken> PopTo(int at)
    {
        var popped = _tags[at..];
        popped.Reverse();
        _tags.RemoveRange(at, popped.Count);
        popped.ForEach(tag => Note(tag.Name, -1));
        return popped;
    }

    public int LastOf(string name) => Has(name) ? _tags.FindLastIndex(tag => tag.Name == name) : -1;

    public int LastWall() => _tags.FindLastIndex(tag => ImpliedEnds.IsWall(tag.Name));

    /// <summary>The outermost tag that a rule ends, or -1.</summary>
    public int Outermost(ImpliedEnds.Rule rule)
    {
        var outermost = -1;
        if (!rule.Closed.Any(Has))
            return outermost;
        for (var i = _tags.Count - 1; i >= 0 && !rule.StopsAt(_tags[i].Name); i--)
            outermost = rule.Closed.Contains(_tags[i].Name) ? i : outermost;
        return outermost;
    }

    private void Note(string name, int change)
    {
        _counts[name] = _counts.GetValueOrDefault(name) + change;
        Formatting += Vocabulary.Formatting.Contains(name) ? change : 0;
    }
}
