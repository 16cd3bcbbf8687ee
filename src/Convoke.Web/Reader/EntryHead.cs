using Convoke.Entries;

namespace Convoke.Web.Reader;

/// <summary>What an entry's page says of itself to machines.</summary>
internal static class EntryHead
{
    private const int DescriptionLength = 200;

    public static Head Of(EntryView page) =>
        OfProtected(page) with
        {
            Description = Description(page),
            Feeds = Feeds(page),
            Picture = page.Found.Picture?.Address,
            JsonLd = page.Entry.IsProtected
                ? null
                : new JsonLd(Article(page).Where(said => said.Value is not null).ToDictionary()),
            Canonical = page.Entry.IsProtected ? null : page.AddressOfComments(page.CommentPage),
        };

    /// <summary>Of a protected entry only the title is told.</summary>
    public static Head OfProtected(EntryView page) =>
        new()
        {
            Title = page.Text.Title,
            TitleLanguage = page.Text.Language,
            Alternates = [.. page.Alongside.Texts.Select(text => (text.Language, text.Address))],
            Section = page.Entry.Kind,
            IsArticle = page.Entry.Kind is not EntryKind.Page,
            PublishedAt = page.Entry.PostedAt,
            RevisedAt = page.Text.RevisedAt,
        };

    /// <summary>The site's first: feed readers take the first they find.</summary>
    private static IReadOnlyList<FeedLink> Feeds(EntryView page) =>
        [
            .. FeedLinks.Of(Address.Home(page.Language), page.Site.Name(page.Language).Name),
            .. FeedLinks.OfComments(page.Text.Address, page.L["Comments on \"{0}\"", page.Text.Title]),
        ];

    private static string Description(EntryView page) =>
        page.Text.Standfirst.Length > 0 ? page.Text.Standfirst : page.Body.PlainText(DescriptionLength);

    /// <summary>schema.org, as JSON-LD.</summary>
    private static Dictionary<string, object?> Article(EntryView page) =>
        new()
        {
            ["@context"] = "https://schema.org",
            ["@type"] = page.Entry.Kind is EntryKind.Page ? "WebPage" : "Article",
            ["headline"] = page.Text.Title,
            ["description"] = Description(page),
            ["inLanguage"] = page.Language.Code,
            ["datePublished"] = page.Entry.PostedAt?.UtcDateTime,
            ["dateModified"] = page.Text.RevisedAt?.UtcDateTime,
            ["mainEntityOfPage"] = page.Absolute(page.Text.Address),
            ["image"] = page.Found.Picture?.Address is { } picture ? page.Absolute(picture) : null,
            ["author"] = page.Found.Author?.Name.In(page.Language, page.Site.Languages).Name is { } name
                ? new Dictionary<string, object?> { ["@type"] = "Organization", ["name"] = name }
                : null,
            ["publisher"] = new Dictionary<string, object?>
            {
                ["@type"] = "Organization",
                ["name"] = page.Site.Name(page.Language).Name,
                ["url"] = page.Absolute("/"),
            },
            ["commentCount"] = page.Found.Discussion?.Comments,
        };
}
