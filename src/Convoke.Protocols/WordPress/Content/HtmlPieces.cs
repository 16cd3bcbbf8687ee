namespace Convoke.Protocols.WordPress.Content;

/// <summary>
/// Cuts HTML into text, tags, comments and raw elements, each character once, as a browser's tokeniser would cut it:
/// nothing is looked at twice, so that no text takes more than linear time.
/// </summary>
internal sealed class HtmlPieces(string html, params string[] rawElements)
{
    private readonly HashSet<string> unclosed = new(StringComparer.Ordinal);

    public IEnumerable<HtmlPiece> All()
    {
        for (var at = 0; at < html.Length; )
        {
            var piece = Next(at);
            yield return piece;
            at = piece.End;
        }
    }

    /// <summary>The piece that begins at a place where one begins.</summary>
    public HtmlPiece Next(int at)
    {
        if (html[at] != '<')
            return Text(at, at);
        if (html.AsSpan(at).StartsWith("<!--"))
            return new(PieceKind.Comment, at, After("-->", at + 2), "", false);
        return IsTag(at) ? Tag(at) : Text(at, at + 1);
    }

    private HtmlPiece Text(int start, int from)
    {
        var end = from;
        do
        {
            end = html.IndexOf('<', end);
            if (end < 0)
                return new(PieceKind.Text, start, html.Length, "", false);
        } while (!IsTag(end) && !html.AsSpan(end).StartsWith("<!--") && ++end > 0);
        return new(PieceKind.Text, start, end, "", false);
    }

    private bool IsTag(int at)
    {
        var next = at + 1 < html.Length ? html[at + 1] : ' ';
        return char.IsAsciiLetter(next) || (next == '/' && at + 2 < html.Length && char.IsAsciiLetter(html[at + 2]));
    }

    private HtmlPiece Tag(int at)
    {
        var isClosing = html[at + 1] == '/';
        var nameStart = at + (isClosing ? 2 : 1);
        var nameEnd = nameStart;
        while (nameEnd < html.Length && html[nameEnd] is not (' ' or '\t' or '\n' or '\r' or '\f' or '/' or '>'))
            nameEnd++;
        var name = html[nameStart..nameEnd].ToLowerInvariant();
        var end = TagEnd(nameEnd);
        if (isClosing || !rawElements.Contains(name) || RawEnd(name, end) is not { } rawEnd)
            return new(PieceKind.Tag, at, end, name, isClosing);
        return new(PieceKind.Raw, at, rawEnd, name, false);
    }

    /// <summary>A quotation mark counts only where a value begins.</summary>
    private int TagEnd(int at)
    {
        var (quote, last) = ('\0', '\0');
        for (; at < html.Length; at++)
        {
            var c = html[at];
            if (quote != '\0')
                quote = c == quote ? '\0' : quote;
            else if (c == '>')
                return at + 1;
            else if (c is '"' or '\'' && last == '=')
                quote = c;
            last = char.IsWhiteSpace(c) ? last : c;
        }

        return html.Length;
    }

    private int? RawEnd(string name, int from)
    {
        if (unclosed.Contains(name))
            return null;
        var end = html.IndexOf("</" + name, from, StringComparison.OrdinalIgnoreCase);
        if (end >= 0)
            return TagEnd(end);
        unclosed.Add(name);
        return null;
    }

    private int After(string mark, int from)
    {
        var end = html.IndexOf(mark, from, StringComparison.Ordinal);
        return end < 0 ? html.Length : end + mark.Length;
    }
}
