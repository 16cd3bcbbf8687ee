using Convoke.Protocols.Feeds;
using static Convoke.Protocols.Tests.Feeds.SampleFeeds;

namespace Convoke.Protocols.Tests.Feeds;

internal static class SampleEntries
{
    /// <summary>An entry that has everything an item can have.</summary>
    public static FeedItem Call() =>
        new()
        {
            Id = Tag("entry/1"),
            Url = Url("/en/calls/day-of-action"),
            Title = "Day of Action for Rivers: 14 March & after",
            Summary = "Walk your river <together>, and write down what you see.",
            ContentHtml = """
                <p>Walk your river, and <a href="https://rivers.example.org/en/how-to">write down</a> what you see.</p>
                <p><img src="https://rivers.example.org/media/heron.webp" alt="A heron"></p>
                """,
            Published = Noon.AddHours(-3),
            Updated = Noon,
            Authors = [new("Ada Brook", Url("/en/author/ada-brook")), new("Working Group on Water")],
            Categories =
            [
                new("days-of-action", "Days of action", Url("/en/category/")),
                new("clean-water", "Clean water", Url("/en/tag/")),
            ],
            Enclosure = new(Url("/media/leaflet.pdf"), 48_213, "application/pdf"),
            Image = new(Url("/media/heron.webp"), "A heron stands in shallow water", "image/webp"),
            CommentsUrl = Url("/en/calls/day-of-action#comments"),
            CommentFeedUrl = Url("/en/calls/day-of-action/comments.rss"),
            CommentFeedAtomUrl = Url("/en/calls/day-of-action/comments.atom"),
            CommentCount = 3,
            CommentsUpdated = Noon.AddMinutes(-1),
            ExternalUrl = new Uri("https://water.example.net/day"),
        };

    /// <summary>An entry without a standfirst, published in the same second as its neighbour, as an import makes them.</summary>
    public static FeedItem Statement() =>
        new()
        {
            Id = Tag("entry/2"),
            Url = Url("/en/statements/the-weir"),
            Title = "On the old weir",
            ContentHtml = "<h2>What we ask</h2><p>Open the weir ]]&gt; let the fish pass.</p>",
            Published = Noon.AddDays(-2),
            Authors = [new("Ada Brook")],
            Categories = [new("weirs")],
            CommentsUrl = Url("/en/statements/the-weir#comments"),
            CommentCount = 0,
        };

    /// <summary>A password-protected entry: neither standfirst nor content.</summary>
    public static FeedItem Protected() =>
        new()
        {
            Id = Tag("entry/3"),
            Url = Url("/en/updates/for-members"),
            Title = "For members",
            Published = Noon.AddDays(-2),
        };

    public static FeedItem ArabicCall() =>
        new()
        {
            Id = Tag("entry/1/ar"),
            Url = new Uri("https://rivers.example.org/ar/calls/يوم-الأنهار"),
            Title = "يوم العمل من أجل الأنهار: ١٤ آذار/مارس",
            Summary = "امشوا على ضفاف نهركم واكتبوا ما ترون.",
            ContentHtml = "<p dir=\"rtl\">امشوا على ضفاف نهركم واكتبوا ما ترون.</p>",
            Published = Noon.AddHours(-3),
            Authors = [new("آدا بروك")],
            Categories = [new("clean-water", "مياه نظيفة")],
        };
}
