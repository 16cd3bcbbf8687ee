using Convoke.Kernel.Sanitising;

namespace Convoke.Kernel;

/// <summary>Turns HTML of any origin into HTML that can do nothing but be read.</summary>
/// <remarks>
/// Tokens are balanced and bounded, the standard's own tree is built from them, an allow-list is copied from the tree,
/// and the copy is written out. This repeats until the text no longer changes, so that what is stored is what a browser
/// will read: <c>Clean(Clean(x))</c> equals <c>Clean(x)</c>.
/// </remarks>
public static class Sanitiser
{
    /// <summary>Characters read of one piece; what follows is cut off.</summary>
    public const int LongestInput = 8 * 1024 * 1024;

    private const int MostRounds = 6;

    public static SafeHtml Clean(string? html, SanitiserProfile profile)
    {
        var text = Round(Cut(html ?? ""), profile);
        for (var round = 1; round < MostRounds; round++)
        {
            var next = Round(text, profile);
            if (next == text)
                return SafeHtml.FromStore(text);
            text = next;
        }
        return WordsAlone(text);
    }

    private static string Round(string html, SanitiserProfile profile) =>
        TreeFilter.Write(TagBalance.Balance(html), profile);

    private static string Cut(string html) => html.Length <= LongestInput ? html : html[..LongestInput];

    /// <summary>For markup that will not settle: its words in one paragraph, which does.</summary>
    private static SafeHtml WordsAlone(string html)
    {
        var words = PlainWords.Of(html);
        return words.Length == 0 ? SafeHtml.Empty : new SafeHtml($"<p>{CleanText.Escape(words)}</p>");
    }
}
