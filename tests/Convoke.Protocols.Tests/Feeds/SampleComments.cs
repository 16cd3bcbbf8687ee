using Convoke.Protocols.Feeds;
using static Convoke.Protocols.Tests.Feeds.SampleFeeds;

namespace Convoke.Protocols.Tests.Feeds;

internal static class SampleComments
{
    /// <summary>A comment, an answer to it, and a second comment; newest first.</summary>
    public static IReadOnlyList<FeedItem> Thread() =>
        [
            Comment("c", "Rosa", "<p>Count me in.</p>", Noon.AddMinutes(-1), Entry),
            Comment("b", "Ada Brook", "<p>At <em>nine</em>, by the bridge.</p>", Noon.AddHours(-1), Above("a")),
            Comment("a", "Tarek", "<p>When do we meet?</p>", Noon.AddHours(-2), Entry),
        ];

    private static readonly FeedReply Entry = new(Tag("entry/1"), Url("/en/calls/day-of-action"));

    private static FeedReply Above(string id) => new(Tag("comment/" + id), Url("/en/comments/" + id));

    private static FeedItem Comment(string id, string name, string html, DateTimeOffset posted, FeedReply above) =>
        new()
        {
            Id = Tag("comment/" + id),
            Url = Url("/en/comments/" + id),
            Title = "By: " + name,
            ContentHtml = html,
            Published = posted,
            Authors = [new(name)],
            InReplyTo = above,
        };
}
