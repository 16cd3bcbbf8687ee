using Convoke.Kernel;

namespace Convoke.Entries;

/// <summary>How an entry comes to its texts.</summary>
public sealed partial class Entry
{
    /// <summary>The text in this language: the one that is there, or a new draft.</summary>
    public Text Write(LanguageTag language, Wording wording, SafeHtml body, DateTimeOffset now)
    {
        var text = TextIn(language);
        if (text is null)
        {
            text = Text.In(this, language, now);
            texts.Add(text);
        }
        text.Reword(wording, body);
        return text;
    }
}
