using Convoke.Kernel;
using Convoke.Organisations;
using Convoke.Reading;
using Convoke.Web.Locales;
using Microsoft.AspNetCore.Html;

namespace Convoke.Web.Reader.Members;

/// <summary>What the pages of the directory say of an organisation, each time in the same words.</summary>
internal static class DirectoryWords
{
    public static string Address(LanguageTag language) => $"/{language}/members";

    public static string Address(LanguageTag language, string slug) =>
        $"/{language}/members/{Uri.EscapeDataString(slug)}";

    public static string Plural(TraitSort sort) =>
        sort switch
        {
            TraitSort.Kind => Words.Later("Kinds"),
            TraitSort.Region => Words.Later("Regions"),
            _ => Words.Later("Themes"),
        };

    public static string Single(TraitSort sort) =>
        sort switch
        {
            TraitSort.Kind => Words.Later("Kind"),
            TraitSort.Region => Words.Later("Region"),
            _ => Words.Later("Theme"),
        };

    /// <summary>The name in the reader's language, and in its own where that is another.</summary>
    public static (string Name, LanguageTag Language) NameOf(this PublicPage page, ListedMember member) =>
        member.Name.In(page.Language, [member.OwnLanguage]);

    /// <summary>Null where it is shown already.</summary>
    public static (string Name, LanguageTag Language)? OwnNameOf(this PublicPage page, ListedMember member) =>
        member.Name.In(member.OwnLanguage, []) is var own && own.Name != page.NameOf(member).Name ? own : null;

    /// <summary>The names of these countries, as the language sorts them.</summary>
    public static string Countries(this PublicPage page, ListedMember member) =>
        string.Join(
            page.L[", "],
            member
                .Countries.Select(country => country.NameIn(page.InterfaceLanguage))
                .Order(StringComparer.Create(page.InterfaceLanguage.Culture, ignoreCase: true))
        );

    public static IHtmlContent Tongues(ListedMember member) =>
        member
            .Languages.Select((language, at) => (language, at))
            .Aggregate(
                new HtmlContentBuilder(),
                (html, one) =>
                {
                    var name = Tag.Isolated(one.language.OwnName);
                    name.Attributes["lang"] = one.language.Code;
                    return (HtmlContentBuilder)html.AppendHtml(one.at > 0 ? " · " : "").AppendHtml(name);
                }
            );

    /// <summary>A site as people say it: without what every address begins with.</summary>
    public static string Short(string site)
    {
        var bare = site[(site.IndexOf("://", StringComparison.Ordinal) + 3)..].TrimEnd('/');
        return bare.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? bare[4..] : bare;
    }

    public static string Day(this Words words, DateOnly day) =>
        words.Dates.AsPrecise(day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
}
