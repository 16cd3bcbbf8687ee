namespace Convoke.Protocols.Xml;

/// <summary>Addresses as wire formats want them.</summary>
public static class UrlText
{
    /// <summary>
    /// The address in ASCII (RFC 3986): path, query and fragment percent-encoded, the host in its IDNA form. Feed readers and
    /// sitemaps take no IRI.
    /// </summary>
    /// <exception cref="ArgumentException">The address is relative.</exception>
    public static string Of(Uri url)
    {
        if (!url.IsAbsoluteUri)
            throw new ArgumentException($"An absolute address is needed, not '{url}'.", nameof(url));

        var text = WithoutIdn(url).AbsoluteUri;
        // RFC 3986 §3.2.2 allows square brackets round an IPv6 host and nowhere else.
        var afterHost = text.AsSpan().IndexOfAny('[', ']') < 0 ? -1 : StartOfPath(text);
        return afterHost < 0 ? text : text[..afterHost] + Unbracketed(text[afterHost..]);
    }

    private static Uri WithoutIdn(Uri url) =>
        url.HostNameType is UriHostNameType.Dns && !System.Text.Ascii.IsValid(url.Host)
            ? new UriBuilder(url) { Host = url.IdnHost }.Uri
            : url;

    private static string Unbracketed(string text) =>
        text.Replace("[", "%5B", StringComparison.Ordinal).Replace("]", "%5D", StringComparison.Ordinal);

    private static int StartOfPath(string text)
    {
        var authority = text.IndexOf("://", StringComparison.Ordinal);
        var from = authority < 0 ? text.IndexOf(':', StringComparison.Ordinal) + 1 : authority + 3;
        var path = text.AsSpan(from).IndexOfAny('/', '?', '#');
        return path < 0 ? text.Length : from + path;
    }
}
