namespace Convoke.Protocols.Xml;

/// <summary>Addresses a page may lead to: absolute, <c>http</c> or <c>https</c>. Strangers wrote some of them.</summary>
public static class WebAddress
{
    /// <summary>True for an absolute address of the web.</summary>
    public static bool IsWeb(this Uri url)
    {
        ArgumentNullException.ThrowIfNull(url);
        return url.IsAbsoluteUri && url.Scheme is ("http" or "https");
    }

    /// <summary>Reads an address as somebody wrote it; null for what is none of the web.</summary>
    public static Uri? Read(string? text) =>
        Uri.TryCreate(text?.Trim(), UriKind.Absolute, out var url) && url.IsWeb() ? url : null;
}
