using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Protocols.WordPress;

namespace Convoke.Moving.WordPress;

/// <summary>Turns what a post says into the wording of a text, or of several where it is written in several languages.</summary>
internal sealed class WordingOf(Blog blog, WxrItem item)
{
    private const int WordsForTitle = 60;

    public IEnumerable<(LanguageTag Language, Wording Wording, SafeHtml Body)> InEachLanguage()
    {
        var (titles, bodies, excerpts) = (Split(item.Title), Split(item.Content), Split(item.Excerpt));
        var languages = bodies
            .Keys.Union(titles.Keys)
            .OrderByDescending(language => language == blog.Language)
            .ToList();
        if (languages.Count == 0)
            languages = [blog.Language];
        foreach (var language in languages)
            yield return One(
                language,
                titles.GetValueOrDefault(language, item.Title),
                bodies.GetValueOrDefault(language, item.Content),
                excerpts.GetValueOrDefault(language, item.Excerpt)
            );
    }

    private (LanguageTag, Wording, SafeHtml) One(LanguageTag language, string title, string content, string excerpt)
    {
        var cleaned = WordPressHtml.Clean(content, Options());
        foreach (var warning in cleaned.Warnings)
            blog.Report.Warn(FormattableString.Invariant($"{item.Type} {item.Id}: {warning}"));
        var body = Sanitiser.Clean(cleaned.Html, SanitiserProfile.Entry);
        var wording = new Wording(
            Fit(Title(title, body), Lengths.Title, "title"),
            Fit(Plain(excerpt), Lengths.Standfirst, "excerpt"),
            cleaned.Html,
            TextFormat.Html
        );
        return (language, wording, body);
    }

    private string Fit(string text, int most, string what) =>
        blog.Fit(text, most, FormattableString.Invariant($"{item.Type} {item.Id}: the {what}"));

    /// <summary>An untitled post is known by its first words, else by its day.</summary>
    private string Title(string title, SafeHtml body) =>
        Plain(title) is { Length: > 0 } own ? own
        : body.PlainText(WordsForTitle) is { Length: > 0 } words ? words
        : (item.PublishedAt ?? blog.Now).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string Plain(string html) =>
        Sanitiser.Clean(WordPressHtml.CleanComment(html).Html, SanitiserProfile.Comment).PlainText().Trim();

    private static Dictionary<LanguageTag, string> Split(string text)
    {
        var split = new Dictionary<LanguageTag, string>();
        foreach (var (code, part) in QTranslate.Split(text))
            if (LanguageTag.TryParse(code, out var language))
                split[language] = part;
        return split;
    }

    private WordPressHtmlOptions Options() =>
        new()
        {
            Attachment = id => blog.Index.Attachments.GetValueOrDefault(id)?.AsPicture(),
            OwnPictures = [.. blog.Index.AttachedTo(item.Id).Select(attachment => attachment.AsPicture())],
            Link = blog.Addresses.OwnPath, // links into the old blog lead here, where its addresses are known
            Base = Uri.TryCreate(item.Link, UriKind.Absolute, out var address) ? address : null,
            Footnotes = item.MetaValue("footnotes") ?? "",
        };
}
