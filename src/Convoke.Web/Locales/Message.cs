using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Convoke.Web.Locales;

/// <summary>
/// A sentence with holes, <c>{0}</c> or <c>{name}</c>, and pairs of tags, <c>&lt;0&gt;…&lt;/0&gt;</c> or <c>&lt;name&gt;…&lt;/name&gt;</c>.
/// A name stands for the argument at the place where the English sentence first mentions it. What surrounds a pair of
/// tags comes from the page, so a translation can move a link but never write markup of its own.
/// </summary>
internal sealed partial class Message(string english, string text)
{
    private Piece[]? pieces;

    /// <summary>Made when they are first wanted: most sentences are of pages that are seldom asked for.</summary>
    private Piece[] Pieces => pieces ??= [.. PiecesOf(english, text)];

    private enum PieceKind
    {
        Literal,
        Hole,
        Open,
        Close,
    }

    /// <summary>The marks of a sentence, each as it is written, in order: what a translation must keep.</summary>
    public static IEnumerable<string> MarksOf(string text) => Mark().Matches(text).Select(match => match.Value);

    public string Fill(Numbers numbers, params object[] arguments)
    {
        var filled = new StringBuilder();
        foreach (var piece in Pieces)
        {
            if (piece.Kind is PieceKind.Literal || (piece.Kind is PieceKind.Hole && piece.At >= arguments.Length))
                filled.Append(piece.Text);
            else if (piece.Kind is PieceKind.Hole)
                filled.Append(numbers.Write(arguments[piece.At]));
        }

        return filled.ToString();
    }

    public IHtmlContent FillHtml(Numbers numbers, object[] arguments)
    {
        var filled = new HtmlContentBuilder(Pieces.Length);
        foreach (var piece in Pieces)
            Append(filled, piece, numbers, piece.At < arguments.Length ? arguments[piece.At] : null);
        return filled;
    }

    private static void Append(HtmlContentBuilder filled, Piece piece, Numbers numbers, object? argument)
    {
        if (piece.Kind is PieceKind.Open && argument is TagBuilder opening)
            filled.AppendHtml(opening.RenderStartTag());
        else if (piece.Kind is PieceKind.Close && argument is TagBuilder closing)
            filled.AppendHtml(closing.RenderEndTag());
        else if (piece.Kind is PieceKind.Hole && argument is IHtmlContent content)
            filled.AppendHtml(content);
        else if (piece.Kind is PieceKind.Hole && argument is not null)
            filled.Append(numbers.Write(argument));
        else if (piece.Kind is PieceKind.Literal or PieceKind.Hole)
            filled.Append(piece.Text);
    }

    private static IEnumerable<Piece> PiecesOf(string english, string text)
    {
        var names = NamesOf(english);
        var at = 0;
        foreach (Match match in Mark().Matches(text))
        {
            yield return new Piece(PieceKind.Literal, text[at..match.Index]);
            yield return PieceOf(match, names);
            at = match.Index + match.Length;
        }

        yield return new Piece(PieceKind.Literal, text[at..]);
    }

    private static Piece PieceOf(Match match, List<string> names)
    {
        var kind = match.Value switch
        {
            ['{', ..] => PieceKind.Hole,
            ['<', '/', ..] => PieceKind.Close,
            _ => PieceKind.Open,
        };
        return new Piece(kind, match.Value, PlaceOf(match.Groups["name"].Value, names));
    }

    private static int PlaceOf(string name, List<string> names) =>
        int.TryParse(name, CultureInfo.InvariantCulture, out var place) ? place
        : names.IndexOf(name) is var known and >= 0 ? known
        : int.MaxValue;

    private static List<string> NamesOf(string english) =>
        [.. Mark().Matches(english).Select(match => match.Groups["name"].Value).Distinct()];

    [GeneratedRegex(
        @"\{(?<name>[0-9]|[a-z][A-Za-z]*)\}|</?(?<name>[0-9]|[a-z][A-Za-z]*)>",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Mark();

    private readonly record struct Piece(PieceKind Kind, string Text, int At = int.MaxValue);
}
