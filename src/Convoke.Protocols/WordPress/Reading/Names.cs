using System.Text.RegularExpressions;

namespace Convoke.Protocols.WordPress.Reading;

/// <summary>The vocabularies of a WXR file, recognised by family: the version and http or https do not matter.</summary>
internal enum Family
{
    Other,
    Rss,
    Wp,
    Dc,
    Content,
    Excerpt,
}

internal sealed partial class Names
{
    private readonly Dictionary<string, Family> known = new(StringComparer.Ordinal);

    [GeneratedRegex("^https?://wordpress\\.org/export/[0-9.]+/?$", RegexOptions.NonBacktracking)]
    private static partial Regex Wp();

    [GeneratedRegex("^https?://wordpress\\.org/export/[0-9.]+/excerpt/?$", RegexOptions.NonBacktracking)]
    private static partial Regex Excerpt();

    public Family Of(string address)
    {
        if (!known.TryGetValue(address, out var family))
            known[address] = family = Find(address);
        return family;
    }

    private static Family Find(string address) =>
        address switch
        {
            "" => Family.Rss,
            "http://purl.org/dc/elements/1.1/" or "https://purl.org/dc/elements/1.1/" => Family.Dc,
            "http://purl.org/rss/1.0/modules/content/" or "https://purl.org/rss/1.0/modules/content/" => Family.Content,
            _ when Wp().IsMatch(address) => Family.Wp,
            _ when Excerpt().IsMatch(address) => Family.Excerpt,
            _ => Family.Other,
        };
}
