using Convoke.Protocols.Xml;

namespace Convoke.Protocols.Feeds;

/// <summary>What is written where an item lacks a text that a format insists on.</summary>
internal static class FeedItemTexts
{
    public static string TitleOrAddress(this Feed feed) => CleanText.OrNull(feed.Title) ?? UrlText.Of(feed.HomeUrl);

    public static string TitleOrAddress(this FeedItem item) => CleanText.OrNull(item.Title) ?? UrlText.Of(item.Url);

    public static string? Content(this FeedItem item) => CleanText.OrNull(item.ContentHtml);

    /// <summary>The summary, or else the beginning of the content, or else the title: never blank.</summary>
    public static string SummaryOrBeginning(this FeedItem item) =>
        CleanText.OrNull(item.Summary)
        ?? (item.Content() is { } html ? CleanText.OrNull(FeedExcerpt.Of(html)) : null)
        ?? item.TitleOrAddress();

    public static string DisplayName(this FeedAuthor author) => CleanText.OrNull(author.Name) ?? "–";

    public static string? DisplayName(this FeedCategory category) =>
        CleanText.OrNull(category.Label) ?? CleanText.OrNull(category.Term);

    /// <summary>The item's language when it has to be said, because it is not the feed's.</summary>
    public static string? OwnLanguage(this FeedItem item, Feed feed) =>
        CleanText.OrNull(item.Language) is { } own && !own.Equals(feed.Language, StringComparison.OrdinalIgnoreCase)
            ? own
            : null;
}
