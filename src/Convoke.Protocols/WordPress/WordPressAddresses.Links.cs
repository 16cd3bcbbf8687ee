namespace Convoke.Protocols.WordPress;

/// <summary>Links of the old site to itself.</summary>
public sealed partial class WordPressAddresses
{
    /// <summary>True when an absolute address is on the old site, with or without <c>www.</c></summary>
    public bool IsOwn(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.IsAbsoluteUri && hosts.Contains(WithoutWww(address.Host));
    }

    /// <summary>
    /// What to write for a link of a text (<see cref="WordPressHtmlOptions.Link"/>): the root-relative path of a page of
    /// the old site; nothing ("") for a page of an author, whose address holds a sign-in name; null for files, for what
    /// only WordPress answers and for other sites, which stay as they are.
    /// </summary>
    public string? OwnPath(Uri address)
    {
        if (!IsOwn(address))
            return null;
        var path = address.AbsolutePath[
            (address.AbsolutePath.StartsWith(prefix, StringComparison.Ordinal) ? prefix.Length : 0)..
        ];
        if (
            path.StartsWith("/author/", StringComparison.Ordinal)
            || address.Query.Contains("author=", StringComparison.Ordinal)
        )
            return "";
        var isFile =
            path.StartsWith("/wp-", StringComparison.Ordinal)
            || path[(path.LastIndexOf('/') + 1)..].Contains('.', StringComparison.Ordinal);
        return isFile ? null : address.PathAndQuery + address.Fragment;
    }

    private static string WithoutWww(string host) =>
        host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host;
}
