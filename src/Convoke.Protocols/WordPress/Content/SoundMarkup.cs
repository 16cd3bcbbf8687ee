using System.Text;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace Convoke.Protocols.WordPress.Content;

/// <summary>
/// Writes any text as well-nested tags of known names. A tree builder is quadratic in the depth of what is open, repeats
/// formatting that is never closed and moves what stands loose in a table piece by piece; it gets to see only what this
/// wrote. No honest text comes near the bounds.
/// </summary>
internal sealed class SoundMarkup : IDisposable
{
    private const int DeepestNesting = 150;
    private const int MostTags = 200_000;
    private const int MostRepeats = 300_000;
    private const int MostLooseInTables = 2_000;

    private readonly string html;
    private readonly HtmlTokenizer tokens;
    private readonly StringBuilder output = new();
    private readonly OpenElements open;
    private readonly Dictionary<string, bool> ends = new(StringComparer.Ordinal);
    private int tags;
    private int repeats;
    private int loose;

    private SoundMarkup(string html)
    {
        this.html = html;
        tokens = new HtmlTokenizer(new TextSource(html), HtmlEntityProvider.Resolver);
        open = new OpenElements(output);
    }

    /// <summary>The sound text, or null when there is too much in it.</summary>
    public static string? Of(string html)
    {
        using var markup = new SoundMarkup(html.Replace("\0", "", StringComparison.Ordinal));
        return markup.Run();
    }

    public void Dispose() => tokens.Dispose();

    private string? Run()
    {
        for (var token = tokens.Get(); token.Type != HtmlTokenType.EndOfFile; token = tokens.Get())
        {
            if (token.Type == HtmlTokenType.Character)
                Text(token.Data);
            else if (token.Type == HtmlTokenType.StartTag)
                Start(token.AsTag());
            else if (token.Type == HtmlTokenType.EndTag)
                open.End(Tags.Plainer(token.Name));
            if (open.Depth > DeepestNesting || tags > MostTags || repeats > MostRepeats || loose > MostLooseInTables)
                return null;
        }

        return output.ToString();
    }

    private void Text(string words)
    {
        loose += open.IsTableFrame && !string.IsNullOrWhiteSpace(words) ? 1 : 0;
        output.Append(Markup.Text(words));
    }

    private void Start(HtmlTagToken tag)
    {
        if (Tags.Unread.Contains(tag.Name))
            Skip(tag);
        var name = Tags.Plainer(tag.Name);
        if (!Tags.IsKnown(name) || !open.Prepare(name))
            return;

        tags++;
        repeats += open.Formatting;
        loose += open.IsTableFrame && !Tags.TableParts.Contains(name) ? 1 : 0;
        Write(tag, name);
        if (name == "iframe")
            output.Append("</iframe>");
        else if (!Tags.Void.Contains(name))
            open.Push(name);
    }

    private void Write(HtmlTagToken tag, string name)
    {
        output.Append('<').Append(name);
        foreach (var attribute in tag.Attributes)
        {
            if (attribute.Name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
                output
                    .Append(' ')
                    .Append(attribute.Name)
                    .Append("=\"")
                    .Append(Markup.Encode(attribute.Value))
                    .Append('"');
        }

        output.Append('>');
    }

    /// <summary>Reads on to the end of an element of which nothing inside is kept, if it has one.</summary>
    private void Skip(HtmlTagToken start)
    {
        if (Tags.NoMarkup.Contains(start.Name))
            tokens.State =
                start.Name is "title" or "textarea" ? HtmlParseMode.RCData
                : start.Name == "script" ? HtmlParseMode.Script
                : HtmlParseMode.Rawtext;
        else if (start.IsSelfClosing || !HasEnd(start.Name))
            return;
        for (var depth = 1; depth > 0 && tokens.Get() is { Type: not HtmlTokenType.EndOfFile } token; )
        {
            if (token.Name == start.Name)
                depth += token.Type == HtmlTokenType.StartTag ? 1 : -1;
        }
    }

    private bool HasEnd(string name)
    {
        if (!ends.TryGetValue(name, out var hasEnd))
            ends[name] = hasEnd = html.Contains("</" + name, StringComparison.OrdinalIgnoreCase);
        return hasEnd;
    }
}
