namespace Convoke.Protocols.Feeds;

/// <summary>
/// One list of items as a feed reader sees it, in no format yet: <see cref="RssWriter"/>, <see cref="AtomWriter"/> and
/// <see cref="JsonFeedWriter"/> write it. Every address is absolute; every text is plain text and never HTML,
/// except <see cref="FeedItem.ContentHtml"/>.
/// </summary>
public sealed record Feed
{
    /// <summary>
    /// An IRI that names this feed for ever, whatever its address becomes: <c>tag:</c>, <c>urn:uuid:</c> or an http address in
    /// its canonical form. Only Atom shows it.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>The feed's name, plain text. When blank, the home address stands in for it.</summary>
    public required string Title { get; init; }

    /// <summary>One or two sentences on what the feed holds, plain text. RSS wants it and takes the title when there is none.</summary>
    public string? Subtitle { get; init; }

    /// <summary>The language of the texts: a BCP 47 tag such as <c>en</c> or <c>pt-BR</c>.</summary>
    public required string Language { get; init; }

    /// <summary>The page the feed belongs to.</summary>
    public required Uri HomeUrl { get; init; }

    /// <summary>The address this very document is served at; readers and hubs subscribe to it.</summary>
    public required Uri SelfUrl { get; init; }

    /// <summary>When anything in the feed last changed. An empty feed needs it as well: the day the site was set up, for instance.</summary>
    public required DateTimeOffset Updated { get; init; }

    /// <summary>What made the feed.</summary>
    public string Generator { get; init; } = "Convoke";

    /// <summary>Who answers for items that name no author (RFC 4287 §4.1.1 wants one). Without it, the feed's title does.</summary>
    public FeedAuthor? Author { get; init; }

    /// <summary>The same feed in other formats or languages. One that is <see cref="SelfUrl"/> is left out, so that all three may share a list.</summary>
    public IReadOnlyList<FeedAlternate> Alternates { get; init; } = [];

    /// <summary>The next, older page of the list (RFC 5005 §3; <c>next_url</c> in JSON Feed).</summary>
    public Uri? NextUrl { get; init; }

    /// <summary>The archive that holds what came before (RFC 5005 §4).</summary>
    public Uri? PrevArchiveUrl { get; init; }

    /// <summary>WebSub hubs that announce changes of this feed.</summary>
    public IReadOnlyList<Uri> HubUrls { get; init; } = [];

    /// <summary>The items, in the order the reader is to see them. No two may share an id.</summary>
    public IReadOnlyList<FeedItem> Items { get; init; } = [];
}

/// <summary>The same feed in another format or language.</summary>
/// <param name="Url">Where it is.</param>
/// <param name="MediaType">Its media type without parameters, such as <see cref="FeedMediaTypes.Atom"/>.</param>
/// <param name="Language">Its language when that is another one.</param>
/// <param name="Title">A name for it, plain text.</param>
public sealed record FeedAlternate(Uri Url, string MediaType, string? Language = null, string? Title = null);
