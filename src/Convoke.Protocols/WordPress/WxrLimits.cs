namespace Convoke.Protocols.WordPress;

/// <summary>How much of a WXR file is read before it is refused. All sizes are in bytes, uncompressed.</summary>
public sealed record WxrLimits
{
    /// <summary>The whole file; 500 MiB.</summary>
    public long Total { get; init; } = 500L << 20;

    /// <summary>One value (a title, a text, one meta value) as UTF-8; 32 MiB.</summary>
    public int Value { get; init; } = 32 << 20;

    /// <summary>All values of one item, its meta values and comments included, as UTF-8; 96 MiB.</summary>
    public int Item { get; init; } = 96 << 20;

    /// <summary>One tag with its attributes, in characters; 64 Ki.</summary>
    public int Tag { get; init; } = 64 << 10;

    /// <summary>How deep elements may be nested; a real export needs six levels.</summary>
    public int Depth { get; init; } = 32;

    /// <summary>How many different element, attribute and namespace names; a real export needs about eighty.</summary>
    public int Names { get; init; } = 4096;

    /// <summary>Authors, terms and items together.</summary>
    public int Parts { get; init; } = 1_000_000;
}
