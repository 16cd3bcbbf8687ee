namespace Convoke.Protocols.WordPress;

/// <summary>A file that cannot be read as WXR; the message is one plain sentence that names the line.</summary>
public sealed class WxrException(int line, string reason, Exception? inner = null)
    : Exception($"Line {line}: {reason}", inner)
{
    /// <summary>The line, counted from 1, in which reading stopped.</summary>
    public int Line { get; } = line;

    /// <summary>Why, as one sentence without the line.</summary>
    public string Reason { get; } = reason;
}
