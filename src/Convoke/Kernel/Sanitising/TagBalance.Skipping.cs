using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;

namespace Convoke.Kernel.Sanitising;

/// <summary>Elements whose inside is no markup, or is kept by nobody.</summary>
internal sealed partial class TagBalance
{
    /// <summary>HTML, 13.2.6.4: the state a start tag puts the tokeniser in.</summary>
    private void ReadInsideAs(string name)
    {
        if (name == "script")
            _tokens.State = HtmlParseMode.Script;
        else if (name is "title" or "textarea")
            _tokens.State = HtmlParseMode.RCData;
        else if (Vocabulary.RawText.Contains(name))
            _tokens.State = HtmlParseMode.Rawtext;
        else if (name == "plaintext")
            _tokens.State = HtmlParseMode.Plaintext;
    }

    /// <summary>Reads on to the end of an element of which nothing inside is kept.</summary>
    private void SkipPast(HtmlTagToken start)
    {
        if (start is { IsSelfClosing: true, Name: "svg" or "math" })
            return;
        for (var depth = 1; depth > 0 && _tokens.Get() is { Type: not HtmlTokenType.EndOfFile } token; )
        {
            if (token.Name == start.Name)
                depth += token.Type == HtmlTokenType.StartTag ? 1 : -1;
        }
    }
}
