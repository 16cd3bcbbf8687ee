using Convoke.Kernel;
using Convoke.Protocols.Xml;
using Convoke.Reading;
using Convoke.Web.Hosting;
using Convoke.Web.Locales;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Convoke.Web.Reader;

/// <summary>The small things that every view writes the same way.</summary>
internal static class Showing
{
    private const int ShortTitle = 24;
    private const int LongTitle = 40;
    private const int LongerTitle = 80;

    /// <summary>The value of <c>lang</c> on a part of a page: none where it is the interface's own.</summary>
    public static string? Lang(this PublicPage page, LanguageTag language) =>
        language == page.InterfaceLanguage ? null : language.Code;

    public static string? Dir(this PublicPage page, LanguageTag language) =>
        language.Direction == page.InterfaceLanguage.Direction ? null : language.Direction;

    /// <summary>Where this page is in another language; that language's home where it is not.</summary>
    public static string AddressIn(this PublicPage page, LanguageTag language) =>
        page.Head.Alternates.FirstOrDefault(other => other.Language == language).Address
        ?? Entries.Address.Home(language);

    /// <summary>What the root element says of how the reader wishes to read.</summary>
    public static IHtmlContent Wishes(this PublicPage page) => Wishes(page.Request);

    public static IHtmlContent Wishes(HttpRequest request)
    {
        var theme = request.Theme() switch
        {
            Theme.Light => " data-theme=\"light\"",
            Theme.Dark => " data-theme=\"dark\"",
            _ => "",
        };
        return new HtmlString(request.IsLite() ? theme + " data-lite" : theme);
    }

    /// <summary>A page of the assembly in a menu: by its title, or by the words of its address where that is long.</summary>
    public static string Label(ListedText page) => page.Title.Length <= ShortTitle ? page.Title : Readable(page.Slug);

    /// <summary>A slug as words: about-us is About us.</summary>
    public static string Readable(string slug)
    {
        var words = slug.Replace('-', ' ');
        return words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>A long title sets a step smaller.</summary>
    public static string Step(string title) =>
        title.Length > LongerTitle ? "longer"
        : title.Length > LongTitle ? "long"
        : "";

    public static IHtmlContent Day(this PublicPage page, DateTimeOffset moment, string? css = null) =>
        Time(page.L.Dates.Day(moment, page.Site.Zone.Name), moment, css);

    /// <summary>A day and a time, which names its zone.</summary>
    public static IHtmlContent Moment(this PublicPage page, DateTimeOffset moment, string? css = null) =>
        Time(page.L.Dates.ShortMoment(moment, page.Site.Zone.Name), moment, css);

    /// <summary>The same with the day of the week.</summary>
    public static IHtmlContent FullMoment(this PublicPage page, DateTimeOffset moment, string? css = null) =>
        Time(page.L.Dates.Moment(moment, page.Site.Zone.Name), moment, css);

    /// <summary>A day and a time; the foot of the page names the zone.</summary>
    public static IHtmlContent Bare(this PublicPage page, DateTimeOffset moment, string? css = null) =>
        Time(page.L.Dates.Bare(moment, page.Site.Zone.Name), moment, css);

    /// <summary>The day as large as a number in the margin, its month below.</summary>
    public static IHtmlContent Stamp(this PublicPage page, DateTimeOffset moment)
    {
        var (day, month) = page.L.Dates.Parts(moment, page.Site.Zone.Name);
        var large = new TagBuilder("span");
        large.AddCssClass("d");
        large.InnerHtml.Append(day);
        return new HtmlContentBuilder().AppendHtml(large).Append(" ").Append(month);
    }

    /// <summary>Somebody's name: isolated, and marked with its language.</summary>
    public static IHtmlContent Named(this PublicPage page, (string Name, LanguageTag Language) named)
    {
        var tag = Tag.Isolated(named.Name);
        if (page.Lang(named.Language) is { } lang)
            tag.Attributes["lang"] = lang;
        return tag;
    }

    public static IHtmlContent Named(this PublicPage page, LocalizedText name) =>
        page.Named(name.In(page.Language, page.Site.Languages));

    public static TagBuilder Link(string href, IHtmlContent words, string? css = null, string? rel = null)
    {
        var link = Tag.Link(href, rel);
        link.InnerHtml.SetHtmlContent(words);
        if (css is not null)
            link.AddCssClass(css);
        return link;
    }

    /// <summary>The title of an entry in a list, as a heading that leads to it.</summary>
    public static IHtmlContent TitleLink(this PublicPage page, ListedText item, int level)
    {
        var link = Tag.Link(item.Address);
        link.AddCssClass("u-url");
        link.InnerHtml.Append(item.Title);
        var heading = new TagBuilder(level == 2 ? "h2" : "h3");
        heading.AddCssClass("p-name");
        if (page.Lang(item.Language) is { } lang)
            heading.Attributes["lang"] = lang;
        if (page.Dir(item.Language) is { } dir)
            heading.Attributes["dir"] = dir;
        heading.InnerHtml.SetHtmlContent(link);
        return heading;
    }

    /// <summary>A number as large as the matter, to stand in a sentence about it.</summary>
    public static TagBuilder Figure(long number)
    {
        var figure = new TagBuilder("span");
        figure.AddCssClass(
            number > 999 ? "d n4"
            : number > 99 ? "d n3"
            : "d"
        );
        return figure;
    }

    public static TagBuilder Code(string code)
    {
        var tag = new TagBuilder("code");
        tag.Attributes["dir"] = "ltr";
        tag.InnerHtml.Append(code);
        return tag;
    }

    /// <summary>Whether an address may be a link: strangers wrote some of them.</summary>
    public static bool IsWeb(string address) => WebAddress.Read(address) is not null;

    /// <summary>"A, B and C", as the language joins them.</summary>
    public static IHtmlContent Join(this Words words, IReadOnlyList<IHtmlContent> items)
    {
        var joined = items[0];
        for (var i = 1; i < items.Count; i++)
            joined =
                i == items.Count - 1
                    ? words.Html("{0} and {1}", joined, items[i])
                    : words.Html("{0}, {1}", joined, items[i]);
        return joined;
    }

    private static TagBuilder Time(string shown, DateTimeOffset moment, string? css)
    {
        var time = Tag.Time(shown, Dates.Machine(moment));
        if (css is not null)
            time.AddCssClass(css);
        return time;
    }
}
