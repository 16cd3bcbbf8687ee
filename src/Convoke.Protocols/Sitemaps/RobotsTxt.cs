using System.Text;
using Convoke.Protocols.Xml;

namespace Convoke.Protocols.Sitemaps;

/// <summary>What crawlers are asked to leave alone, for all of them alike (RFC 9309), and where the sitemap is.</summary>
/// <param name="Disallow">Beginnings of paths, each starting with <c>/</c>; none means that everything may be visited.</param>
/// <param name="Sitemaps">The addresses of sitemaps or of their index.</param>
public sealed record RobotsTxt(IReadOnlyList<string> Disallow, IReadOnlyList<Uri> Sitemaps)
{
    /// <summary><c>Content-Type</c> of the file (RFC 9309 §2.3).</summary>
    public const string MediaTypeHeader = "text/plain; charset=utf-8";

    /// <summary>The file's text.</summary>
    /// <exception cref="ArgumentException">A path does not start with <c>/</c> or holds a character that is not printable ASCII.</exception>
    public string Write()
    {
        var text = new StringBuilder("User-agent: *\n");
        foreach (var path in Disallow)
            text.Append("Disallow: ").Append(Checked(path)).Append('\n');
        if (Disallow.Count == 0)
            text.Append("Disallow:\n");
        if (Sitemaps.Count > 0)
            text.Append('\n');
        foreach (var sitemap in Sitemaps)
            text.Append("Sitemap: ").Append(UrlText.Of(sitemap)).Append('\n');
        return text.ToString();
    }

    // A line end would begin another rule, a '#' a comment.
    private static string Checked(string path) =>
        path.StartsWith('/') && path.All(c => c is > ' ' and <= '~' and not '#')
            ? path
            : throw new ArgumentException($"'{path}' is no beginning of a path.", nameof(path));
}
