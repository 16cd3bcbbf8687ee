using System.Text;
using System.Text.RegularExpressions;

namespace Convoke.Protocols.WordPress.Content;

/// <summary>
/// Gives classic text its paragraphs: an empty line ends a paragraph, a line feed is a line break. Blocks stand for
/// themselves; preformatted text is left as it is.
/// </summary>
internal sealed partial class Paragraphs
{
    private static readonly string[] Unread = ["script", "style", "textarea", "svg"];
    private static readonly string[] Raw = [.. Unread, "pre", "listing", "xmp"];

    private readonly StringBuilder output = new();
    private readonly StringBuilder run = new();
    private readonly List<string> open = [];

    [GeneratedRegex(@"\n[ \t\u00A0]*\n\s*", RegexOptions.NonBacktracking)]
    private static partial Regex EmptyLine();

    [GeneratedRegex(@"<br\s*/?>[ \t]*\n", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Broken();

    [GeneratedRegex(@"[ \t]*\n[ \t]*", RegexOptions.NonBacktracking)]
    private static partial Regex LineEnd();

    public static string Of(string html) => new Paragraphs().Run(html);

    private string Run(string html)
    {
        foreach (var piece in new HtmlPieces(html, Raw).All())
        {
            if (piece.Kind == PieceKind.Text)
                run.Append(piece.In(html));
            else if (IsBlock(piece))
                Block(piece, html);
            else if (piece.Kind == PieceKind.Comment && piece.In(html) is "<!--more-->" or "<!--nextpage-->")
                run.Append("\n\n");
            else if (piece.Kind == PieceKind.Tag)
                run.Append(piece.In(html).ToString().Replace('\n', ' '));
        }

        Flush();
        return output.ToString();
    }

    private static bool IsBlock(HtmlPiece piece) => Tags.IsBlock(Tags.Plainer(piece.Name));

    private void Block(HtmlPiece piece, string html)
    {
        Flush();
        output.Append(piece.In(html));
        if (piece.IsClosing)
            Leave(Tags.Plainer(piece.Name));
        else if (piece.Kind == PieceKind.Tag && !Tags.Void.Contains(piece.Name))
            open.Add(Tags.Plainer(piece.Name));
    }

    private void Leave(string name)
    {
        for (var i = open.Count - 1; i >= Math.Max(0, open.Count - 64); i--)
        {
            if (open[i] != name)
                continue;
            open.RemoveRange(i, open.Count - i);
            return;
        }
    }

    private void Flush()
    {
        var text = run.ToString();
        run.Clear();
        if (string.IsNullOrWhiteSpace(text))
        {
            output.Append('\n');
            return;
        }

        var inside = open.Count == 0 ? "" : open[^1];
        var trimmed = text.Trim('\n', ' ', '\t');
        string[] parts = trimmed.Contains('\n', StringComparison.Ordinal) ? EmptyLine().Split(trimmed) : [trimmed];
        if (Tags.Frames.Contains(inside))
            output.Append(text);
        else if (parts.Length == 1 && Tags.Holders.Contains(inside))
            output.Append(Kept(text, Breaks(parts[0])));
        else
            output.AppendJoin('\n', parts.Where(part => part.Length > 0).Select(part => $"<p>{Breaks(part)}</p>"));
    }

    /// <summary>The spaces at the ends count where words go on in the next element.</summary>
    private static string Kept(string text, string words) =>
        $"{(char.IsWhiteSpace(text[0]) ? " " : "")}{words}{(char.IsWhiteSpace(text[^1]) ? " " : "")}";

    private static string Breaks(string part) =>
        part.Contains('\n', StringComparison.Ordinal)
            ? LineEnd().Replace(Broken().Replace(part, "\n"), "<br>\n")
            : part;
}
