namespace Convoke.Protocols.WordPress.Content;

internal enum PieceKind
{
    Text,
    Tag,
    Comment,

    /// <summary>An element with all it holds, whose inside is not looked at.</summary>
    Raw,
}

/// <summary>A part of a string of HTML.</summary>
internal readonly record struct HtmlPiece(PieceKind Kind, int Start, int End, string Name, bool IsClosing)
{
    public ReadOnlySpan<char> In(string html) => html.AsSpan(Start, End - Start);
}
