using Convoke.Protocols.WordPress.Content;

namespace Convoke.Protocols.WordPress;

/// <summary>A cleaned text.</summary>
/// <param name="Html">
/// HTML with plain elements only: no class, style or script, no picture that is not here, nothing that makes a reader's
/// browser ask another site. It still has to pass the sanitiser like everything from outside.
/// </param>
/// <param name="Warnings">What could not come along, one sentence each, none twice.</param>
public sealed record WordPressText(string Html, IReadOnlyList<string> Warnings);

/// <summary>
/// Turns the content of a post into clean HTML: shortcodes, blocks, paragraphs, then the tree. A text in several
/// languages is to be split by <see cref="QTranslate"/> first. See docs/protocols/wordpress.md for what becomes of what.
/// </summary>
public static class WordPressHtml
{
    private const int LongestText = 4_000_000;

    /// <summary>Cleans the content or excerpt of an item.</summary>
    public static WordPressText Clean(string content, WordPressHtmlOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        options ??= new WordPressHtmlOptions();
        var warnings = new List<string>();
        void Warn(string sentence)
        {
            if (!warnings.Contains(sentence))
                warnings.Add(sentence);
        }

        var lines = content.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        var marked = Shortcodes.Replace(lines, new ShortcodeMeaning(options, Warn));
        var html = Blocks.Strip(marked, options.Footnotes);
        var sound = html.Length <= LongestText ? SoundMarkup.Of(html) : null;
        if (sound is null)
            Warn("The text is too large or too deeply nested: its words came without their markup.");
        return new WordPressText(TreeWriter.Write(sound ?? PlainWords.Of(html), options, Warn), warnings);
    }

    /// <summary>
    /// Cleans a comment, which has neither blocks nor shortcodes: paragraphs, and no pictures.
    /// </summary>
    public static WordPressText CleanComment(string content) =>
        Clean(
            content.Replace("[", "&#91;", StringComparison.Ordinal).Replace("<!--", "&lt;!--", StringComparison.Ordinal)
        );
}
