namespace Convoke.Protocols.Sitemaps;

/// <summary>One page that search engines may know of.</summary>
/// <param name="Url">Its canonical address.</param>
/// <param name="LastModified">When its main content last changed, if known.</param>
public sealed record SitemapPage(Uri Url, DateTimeOffset? LastModified = null)
{
    /// <summary>
    /// The same page in every language it exists in, this one included; empty when it exists in one only. Each of those pages has to
    /// list them all, or search engines ignore the links.
    /// </summary>
    public IReadOnlyList<SitemapAlternate> Alternates { get; init; } = [];

    /// <summary>The address for readers of any other language (<c>x-default</c>).</summary>
    public Uri? DefaultUrl { get; init; }
}

/// <summary>A page in one language.</summary>
/// <param name="Language">A BCP 47 tag.</param>
/// <param name="Url">Its address in that language.</param>
public sealed record SitemapAlternate(string Language, Uri Url);

/// <summary>One file of a sitemap index.</summary>
/// <param name="Url">Where the file is.</param>
/// <param name="LastModified">When the newest of its pages changed, if known.</param>
public sealed record SitemapFile(Uri Url, DateTimeOffset? LastModified = null);
