namespace Convoke.Protocols.WordPress;

/// <summary>What an old address showed.</summary>
public enum WordPressPlace
{
    /// <summary>The item itself; for an attachment its own page.</summary>
    Page,

    /// <summary>A feed in any form of RSS: of an item its comments, of a term its entries.</summary>
    Rss,

    /// <summary>The same feed as Atom.</summary>
    Atom,
}

/// <summary>
/// An address of the old site, in the form <see cref="WordPressAddresses.Normalise"/> gives. To be redirected, only those of
/// <see cref="WordPressPlace.Page"/> are kept: <see cref="WordPressRequest"/> understands feeds, pages of comments and trackbacks by rule.
/// </summary>
/// <param name="Address">Root-relative, such as <c>/2013/01/05/slug</c>, <c>/?p=12</c> or <c>/category/rivers/feed</c>.</param>
/// <param name="Place">What it showed.</param>
public sealed record WordPressAddress(string Address, WordPressPlace Place);
