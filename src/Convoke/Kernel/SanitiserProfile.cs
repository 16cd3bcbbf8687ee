using System.Collections.Frozen;
using Convoke.Kernel.Sanitising;

namespace Convoke.Kernel;

/// <summary>How much a piece of HTML may contain: the body of an entry more, a comment less.</summary>
public sealed record SanitiserProfile
{
    private SanitiserProfile(FrozenSet<string> elements, string externalRel)
    {
        Elements = elements;
        ExternalRel = externalRel;
    }

    /// <summary>The body of an entry: written or brought in by those who run the site.</summary>
    public static SanitiserProfile Entry { get; } = new(Vocabulary.Rich, "noopener") { MayBeLinkedInto = true };

    /// <summary>What strangers write under an entry, and what other sites send.</summary>
    public static SanitiserProfile Comment { get; } = new(Vocabulary.Plain, "nofollow ugc noopener");

    /// <summary>The level that the highest headings come to stand on, below the page's own.</summary>
    public int HighestHeading { get; init; } = 3;

    /// <summary>The <c>rel</c> of links that lead away from the site.</summary>
    public string ExternalRel { get; init; }

    /// <summary>Whether ids (always prefixed) and the few classes of our own rendering are kept.</summary>
    internal bool MayBeLinkedInto { get; private init; }

    internal FrozenSet<string> Elements { get; }
}
