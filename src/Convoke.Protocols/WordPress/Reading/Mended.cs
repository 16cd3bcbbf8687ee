namespace Convoke.Protocols.WordPress.Reading;

/// <summary>How often something was mended, and in which line first.</summary>
internal sealed class Mended
{
    public int Count { get; private set; }
    public int FirstLine { get; private set; }

    public void Add(int line)
    {
        if (Count++ == 0)
            FirstLine = line;
    }
}
