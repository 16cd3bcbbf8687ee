using System.Text;

namespace Convoke.Protocols.WordPress.Content;

/// <summary>The words of a text alone, in paragraphs: what is left of one that is too much to read as a tree.</summary>
internal static class PlainWords
{
    public static string Of(string html)
    {
        var words = new StringBuilder();
        foreach (var piece in new HtmlPieces(html, "script", "style").All())
        {
            if (piece.Kind == PieceKind.Text)
                words.Append(piece.In(html).ToString().Replace("<", "&lt;", StringComparison.Ordinal));
            else if (piece.Kind == PieceKind.Tag && Tags.IsBlock(Tags.Plainer(piece.Name)))
                words.Append("\n\n");
        }

        return Paragraphs.Of(words.ToString());
    }
}
