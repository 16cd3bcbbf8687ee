using System.Text;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace Convoke.Kernel.Sanitising;

/// <summary>Writes any text as well-nested tags of known names, bounded in depth and number.</summary>
/// <remarks>
/// A tree builder is quadratic in the depth of what is open and multiplies formatting that is never closed: 1 MB can cost
/// it minutes. It sees only what this wrote, whose cost is linear. What is cut here is markup; words stay.
/// </remarks>
internal sealed partial class TagBalance : IDisposable
{
    private const int DeepestNesting = 100;
    private const int DeepestFormatting = 8;
    private const int MostReopened = 3;
    private const int MostTags = 400_000;

    private readonly HtmlTokenizer _tokens;
    private readonly StringBuilder _out = new();
    private readonly OpenTags _open = new();
    private readonly Dictionary<string, int> _refused = [];
    private int _tags;

    private TagBalance(string html)
    {
        _tokens = new HtmlTokenizer(new TextSource(html), HtmlEntityProvider.Resolver)
        {
            ShouldEmitAttribute = (ref _, name) => AttributeRules.IsKnown(name.ToString()),
        };
    }

    public static string Balance(string html)
    {
        using var balance = new TagBalance(html.Replace("\0", "", StringComparison.Ordinal));
        return balance.Run();
    }

    public void Dispose() => _tokens.Dispose();

    private string Run()
    {
        for (var token = _tokens.Get(); token.Type != HtmlTokenType.EndOfFile; token = _tokens.Get())
            Take(token);
        Close(0);
        return _out.ToString();
    }

    private void Take(HtmlToken token)
    {
        if (token.Type == HtmlTokenType.Character)
            Text(token.Data);
        else if (token.Type == HtmlTokenType.StartTag)
            Start(token.AsTag());
        else if (token.Type == HtmlTokenType.EndTag)
            End(Vocabulary.ModernName(token.Name));
    }

    private void Text(string words)
    {
        if (IsInTableFrame && string.IsNullOrWhiteSpace(words))
            return;
        if (IsInTableFrame)
            OpenCell();
        CleanText.AppendEscaped(_out, words);
    }

    private void Start(HtmlTagToken tag)
    {
        ReadInsideAs(tag.Name);
        if (Vocabulary.Dropped.Contains(tag.Name))
            SkipPast(tag);
        tag.Name = Vocabulary.ModernName(tag.Name);
        if (Vocabulary.IsKnown(tag.Name))
            Open(tag);
    }

    private void Open(HtmlTagToken tag)
    {
        foreach (var rule in ImpliedEnds.Of(tag.Name))
            End(rule);
        if (Vocabulary.TableParts.Contains(tag.Name) && !_open.Has("table"))
            return;
        if (IsTooMuch(tag.Name))
        {
            _refused[tag.Name] = _refused.GetValueOrDefault(tag.Name) + 1;
            return;
        }
        if (IsInTableFrame && !Vocabulary.TableParts.Contains(tag.Name))
            OpenCell();
        Write(tag);
    }

    private bool IsTooMuch(string name) =>
        _tags >= MostTags
        || (_open.Count >= DeepestNesting && !Vocabulary.Void.Contains(name))
        || (_open.Formatting >= DeepestFormatting && Vocabulary.Formatting.Contains(name));

    private void End(string name)
    {
        if (_refused.GetValueOrDefault(name) > 0)
            _refused[name]--;
        else if (name == "br")
            Open(Tag("br"));
        else if (_open.LastOf(name) is >= 0 and var at && (at >= _open.LastWall() || IsOfTable(name)))
            Close(at, reopen: at > _open.LastWall());
    }

    private void End(ImpliedEnds.Rule rule)
    {
        if (_open.Outermost(rule) is >= 0 and var at)
            Close(at, reopen: true);
    }

    /// <summary>Ends all from <paramref name="at"/> on; formatting opened inside goes on behind it where HTML says so.</summary>
    private void Close(int at, bool reopen = false)
    {
        var closed = _open.PopTo(at);
        foreach (var tag in closed)
            _out.Append("</").Append(tag.Name).Append('>');
        if (!reopen || IsInTableFrame)
            return;
        foreach (var tag in closed.SkipLast(1).Reverse().Where(IsFormatting).Take(MostReopened))
            Write(tag);
    }

    private void Write(HtmlTagToken tag)
    {
        _tags++;
        _out.Append('<').Append(tag.Name);
        foreach (var attribute in tag.Attributes)
        {
            _out.Append(' ').Append(attribute.Name).Append("=\"");
            CleanText.AppendEscaped(_out, attribute.Value);
            _out.Append('"');
        }
        _out.Append('>');
        if (tag.Name == "iframe")
            _out.Append("</iframe>");
        else if (!Vocabulary.Void.Contains(tag.Name))
            _open.Push(tag);
    }

    /// <summary>Where a parser would move words in front of the table, one by one.</summary>
    private bool IsInTableFrame => _open.Innermost is "table" or "thead" or "tbody" or "tfoot" or "tr";

    /// <summary>Gives a cell to what stands in a table outside of any.</summary>
    private void OpenCell()
    {
        if (_open.Innermost != "tr")
            Write(Tag("tr"));
        Write(Tag("td"));
    }

    private static bool IsFormatting(HtmlTagToken tag) => Vocabulary.Formatting.Contains(tag.Name);

    private static bool IsOfTable(string name) => name == "table" || Vocabulary.TableParts.Contains(name);

    private static HtmlTagToken Tag(string name) => new(HtmlTokenType.StartTag, TextPosition.Empty, name);
}
