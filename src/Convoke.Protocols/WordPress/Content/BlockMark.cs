namespace Convoke.Protocols.WordPress.Content;

/// <summary>One block comment: <c>&lt;!-- wp:name {…} --&gt;</c>, <c>&lt;!-- /wp:name --&gt;</c> or <c>&lt;!-- wp:name /--&gt;</c>.</summary>
internal sealed record BlockMark(int Start, int End, string Name, bool IsClosing, bool IsVoid)
{
    /// <summary>Reads a comment; null when it is not of a block. Blocks of WordPress itself are called <c>core/…</c> or nothing.</summary>
    public static BlockMark? Read(string text, int start, int end)
    {
        if (end - start < "<!---->".Length)
            return null;
        var inside = text.AsSpan(start + 4, end - start - 7).Trim();
        var isClosing = inside.StartsWith("/wp:");
        if (!isClosing && !inside.StartsWith("wp:"))
            return null;

        inside = inside[(isClosing ? 4 : 3)..];
        var length = inside.IndexOfAny(" \t\r\n{");
        var name = (length < 0 ? inside.TrimEnd('/') : inside[..length]).ToString();
        name = name.StartsWith("core/", StringComparison.Ordinal) ? name[5..] : name;
        return new(start, end, name, isClosing, !isClosing && inside.EndsWith("/"));
    }
}
