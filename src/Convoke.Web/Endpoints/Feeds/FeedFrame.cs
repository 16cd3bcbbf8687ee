using Convoke.Protocols.Feeds;
using Convoke.Web.Reader;

namespace Convoke.Web.Endpoints.Feeds;

/// <summary>What stands around the items of a feed.</summary>
internal sealed record FeedFrame(FeedFormat Format, Edition Edition)
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public string Subtitle { get; init; } = "";

    /// <summary>The page that shows the same.</summary>
    public required string Home { get; init; }

    /// <summary>The feed in all its formats, this one among them.</summary>
    public required IReadOnlyList<FeedLink> Files { get; init; }

    public Document Around(IReadOnlyList<FeedItem> items)
    {
        var newest = items.Max(item => (DateTimeOffset?)(item.Updated ?? item.Published));
        var feed = new Feed
        {
            Id = Id,
            Title = Title,
            Subtitle = Subtitle,
            Language = Edition.Language.Code,
            HomeUrl = Edition.At(Home),
            SelfUrl = Edition.At(Files.Single(file => file.MediaType == Format.MediaType).Address),
            Updated = newest ?? Kernel.Id.MomentOf(Edition.Site.Assembly.Id),
            Author = new FeedAuthor(Edition.Name, Edition.At(Entries.Address.Home(Edition.Language))),
            Alternates = [.. Files.Select(file => new FeedAlternate(Edition.At(file.Address), file.MediaType))],
            Items = items,
        };
        return Document.Of(Format.Header, output => Format.Write(feed, output), newest);
    }
}
