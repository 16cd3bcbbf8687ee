using Convoke.Protocols.Feeds;

namespace Convoke.Protocols.Tests.Feeds;

/// <summary>The feeds behind the golden files: one of entries in English, one in Arabic, one of comments, and an empty one.</summary>
internal static class SampleFeeds
{
    public static readonly DateTimeOffset Noon = new(2025, 3, 14, 12, 0, 0, TimeSpan.Zero);

    private const string Site = "https://rivers.example.org";

    public static Feed English() =>
        Start("en", "/en/", "/en/feed") with
        {
            Title = "Assembly for Clean Rivers & Lakes",
            Subtitle = "Calls, statements and updates of the assembly.",
            NextUrl = Url("/en/feed?page=2"),
            HubUrls = [Url("/hub")],
            Items = [SampleEntries.Call(), SampleEntries.Statement(), SampleEntries.Protected()],
        };

    public static Feed Arabic() =>
        Start("ar", "/ar/", "/ar/feed") with
        {
            Title = "الجمعية من أجل أنهار نظيفة",
            Subtitle = "نداءات الجمعية وبياناتها وأخبارها.",
            Items = [SampleEntries.ArabicCall(), SampleEntries.Statement() with { Language = "en" }],
        };

    public static Feed Comments() =>
        Start("en", "/en/calls/day-of-action", "/en/calls/day-of-action/comments") with
        {
            Title = "Comments on: Day of Action for Rivers",
            Items = SampleComments.Thread(),
        };

    public static Feed Empty() => Start("en", "/en/tag/dams", "/en/tag/dams/feed") with { Title = "Dams" };

    public static Uri Url(string path) => new(Site + path);

    public static string Tag(string name) => $"tag:rivers.example.org,2025:{name}";

    /// <summary>The feed as one format has it: the address that ends on the format's name is its own.</summary>
    public static Feed As(this Feed feed, string extension) =>
        feed with
        {
            SelfUrl = new Uri(feed.SelfUrl.AbsoluteUri + extension),
            Alternates =
            [
                new(new Uri(feed.SelfUrl.AbsoluteUri + ".rss"), FeedMediaTypes.Rss),
                new(new Uri(feed.SelfUrl.AbsoluteUri + ".atom"), FeedMediaTypes.Atom),
                new(new Uri(feed.SelfUrl.AbsoluteUri + ".json"), FeedMediaTypes.Json, Title: "The same as JSON"),
            ],
        };

    private static Feed Start(string language, string home, string self) =>
        new()
        {
            Id = Tag("feed" + home),
            Title = "",
            Language = language,
            HomeUrl = Url(home),
            SelfUrl = Url(self),
            Updated = Noon,
        };
}
