using System.Text;

namespace Convoke.Kernel.Sanitising;

/// <summary>Writes elements, and takes back those that turn out to hold nothing.</summary>
internal sealed class MarkupWriter
{
    private readonly StringBuilder _out = new();
    private int _things;

    /// <summary>A place to come back to: how much was written, how many things a reader could see.</summary>
    public readonly record struct Mark(int Length, int Things);

    public Mark Here => new(_out.Length, _things);

    public bool IsEmptySince(Mark mark) => _things == mark.Things;

    public void Words(string text)
    {
        if (!string.IsNullOrWhiteSpace(text))
            _things++;
        CleanText.AppendEscaped(_out, text);
    }

    /// <summary>Parts words that a block stood between.</summary>
    public void Gap(char space)
    {
        if (_out.Length > 0 && !char.IsWhiteSpace(_out[^1]))
            _out.Append(space);
    }

    public void Start(string name, IEnumerable<(string Name, string Value)> attributes)
    {
        _out.Append('<').Append(name);
        foreach (var (key, value) in attributes)
        {
            _out.Append(' ').Append(key).Append("=\"");
            CleanText.AppendEscaped(_out, value);
            _out.Append('"');
        }
        _out.Append('>');
    }

    public void End(string name) => _out.Append("</").Append(name).Append('>');

    /// <summary>Says that a thing was written which is there for a reader although it holds no words.</summary>
    public void Seen() => _things++;

    /// <summary>What was written since, taken out again.</summary>
    public string TakeBack(Mark mark)
    {
        var written = _out.ToString(mark.Length, _out.Length - mark.Length);
        Forget(mark);
        return written;
    }

    public void Forget(Mark mark)
    {
        _out.Length = mark.Length;
        _things = mark.Things;
    }

    public override string ToString() => _out.ToString();
}
