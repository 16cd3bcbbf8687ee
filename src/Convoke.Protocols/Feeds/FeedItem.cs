namespace Convoke.Protocols.Feeds;

/// <summary>One entry or one comment in a <see cref="Feed"/>.</summary>
public sealed record FeedItem
{
    /// <summary>An IRI that names the item for ever, also when its slug or address changes; unique in the feed.</summary>
    public required string Id { get; init; }

    /// <summary>The page that shows the item.</summary>
    public required Uri Url { get; init; }

    /// <summary>Plain text. When blank, the address stands in for it where a format insists on a title.</summary>
    public required string Title { get; init; }

    /// <summary>A few sentences of plain text. Where a format wants one and there is none, the beginning of the content is taken.</summary>
    public string? Summary { get; init; }

    /// <summary>
    /// The sanitised HTML of the item, its addresses absolute (<see cref="FeedHtml"/> sees to both). Null for what a stranger may not
    /// read, such as a password-protected entry.
    /// </summary>
    public string? ContentHtml { get; init; }

    /// <summary>When it first appeared.</summary>
    public required DateTimeOffset Published { get; init; }

    /// <summary>When it last changed in a way that matters to a reader; null when it never did.</summary>
    public DateTimeOffset? Updated { get; init; }

    /// <summary>Who wrote it, by the names shown on the page.</summary>
    public IReadOnlyList<FeedAuthor> Authors { get; init; } = [];

    /// <summary>Categories and tags it is filed under.</summary>
    public IReadOnlyList<FeedCategory> Categories { get; init; } = [];

    /// <summary>The item's own language when it is not the feed's.</summary>
    public string? Language { get; init; }

    /// <summary>A file that belongs to the item, such as a recording or a PDF to print.</summary>
    public FeedEnclosure? Enclosure { get; init; }

    /// <summary>The item's picture.</summary>
    public FeedImage? Image { get; init; }

    /// <summary>The place on the web where its comments are read and written.</summary>
    public Uri? CommentsUrl { get; init; }

    /// <summary>The RSS feed of its comments.</summary>
    public Uri? CommentFeedUrl { get; init; }

    /// <summary>The Atom feed of its comments.</summary>
    public Uri? CommentFeedAtomUrl { get; init; }

    /// <summary>How many comments are shown; null when none can be.</summary>
    public int? CommentCount { get; init; }

    /// <summary>When the newest comment appeared or the last one changed.</summary>
    public DateTimeOffset? CommentsUpdated { get; init; }

    /// <summary>What this item answers: the entry, or the comment above it (RFC 4685 §3).</summary>
    public FeedReply? InReplyTo { get; init; }

    /// <summary>A page elsewhere that the item is about.</summary>
    public Uri? ExternalUrl { get; init; }
}

/// <summary>Somebody who wrote something.</summary>
/// <param name="Name">The name shown. A dash is written in place of a blank one, because Atom insists on a name.</param>
/// <param name="Url">The person's page.</param>
public sealed record FeedAuthor(string Name, Uri? Url = null);

/// <summary>A category or a tag.</summary>
/// <param name="Term">What machines compare: the slug.</param>
/// <param name="Label">What people read; without it, the term.</param>
/// <param name="Scheme">An address that tells one set of terms from another, such as that of the category list.</param>
public sealed record FeedCategory(string Term, string? Label = null, Uri? Scheme = null);

/// <summary>A file that belongs to an item.</summary>
/// <param name="Url">Where it is.</param>
/// <param name="Length">Its size in bytes, when known.</param>
/// <param name="MediaType">Its media type, when known. RSS shows only a file of which both are known, JSON Feed one with a media type.</param>
public sealed record FeedEnclosure(Uri Url, long? Length = null, string? MediaType = null);

/// <summary>A picture that stands for an item.</summary>
/// <param name="Url">Where it is.</param>
/// <param name="AlternativeText">What it shows, plain text.</param>
/// <param name="MediaType">Its media type, when known.</param>
public sealed record FeedImage(Uri Url, string? AlternativeText = null, string? MediaType = null);

/// <summary>What an item answers (RFC 4685 §3).</summary>
/// <param name="Ref">The <see cref="FeedItem.Id"/> of what is answered.</param>
/// <param name="Href">A page that shows it.</param>
/// <param name="MediaType">The media type of that page.</param>
public sealed record FeedReply(string Ref, Uri? Href = null, string? MediaType = "text/html");
