using Convoke.Entries;
using Convoke.Kernel;
using Microsoft.AspNetCore.Html;

namespace Convoke.Web.Reader;

/// <summary>What a page says of itself to browsers, search engines and feed readers.</summary>
public sealed record Head
{
    public required string Title { get; init; }

    /// <summary>The language of the title, when it is not the interface's.</summary>
    public LanguageTag? TitleLanguage { get; init; }
    public string Description { get; init; } = "";

    /// <summary>The root-relative address search engines should know; null where they should not.</summary>
    public string? Canonical { get; init; }

    /// <summary>The same in other languages, this one included.</summary>
    public IReadOnlyList<(LanguageTag Language, string Address)> Alternates { get; init; } = [];

    public IReadOnlyList<FeedLink> Feeds { get; init; } = [];

    /// <summary>Root-relative address of a picture for previews.</summary>
    public string? Picture { get; init; }
    public IHtmlContent? JsonLd { get; init; }

    /// <summary>Which point of the navigation the page belongs to.</summary>
    public EntryKind? Section { get; init; }
    public bool IsArticle { get; init; }
    public DateTimeOffset? PublishedAt { get; init; }
    public DateTimeOffset? RevisedAt { get; init; }
}

/// <summary>A feed of what the page shows.</summary>
public sealed record FeedLink(string Title, string MediaType, string Address);
