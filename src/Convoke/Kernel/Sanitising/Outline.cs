namespace Convoke.Kernel.Sanitising;

/// <summary>Gives headings levels that begin below the page's own and leave none out on the way down.</summary>
internal sealed class Outline(int highest)
{
    private readonly Stack<int> _above = [];

    public string Next(string heading)
    {
        var written = heading[1] - '0';
        while (_above.TryPeek(out var level) && level >= written)
            _above.Pop();
        var depth = _above.Count;
        _above.Push(written);
        return $"h{Math.Min(highest + depth, 6)}";
    }
}
