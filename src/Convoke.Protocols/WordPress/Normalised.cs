using System.Text;

namespace Convoke.Protocols.WordPress;

/// <summary>Brings the many spellings of one old address to one.</summary>
internal static class Normalised
{
    private static readonly string[] Keys = ["p", "page_id", "attachment_id", "cat", "tag", "feed"];
    private static readonly string[] RssFeeds = ["/feed/rss2", "/feed/rss", "/feed/rdf"];

    public static string Address(string address)
    {
        var text = WithoutHost(address);
        text = text.Split('#', 2)[0];
        var parts = text.Split('?', 2);
        return Path(parts[0]) + (parts.Length == 2 ? Query(parts[1]) : "");
    }

    private static string WithoutHost(string address)
    {
        var start = address.IndexOf("://", StringComparison.Ordinal);
        if (start < 0 || address.AsSpan(0, start).ContainsAny('/', '?', '#'))
            return address;
        var path = address.AsSpan(start + 3).IndexOfAny('/', '?', '#');
        return path < 0 ? "/" : address[(start + 3 + path)..];
    }

    private static string Path(string encoded)
    {
        var segments = Decoded(encoded).Split('/', StringSplitOptions.RemoveEmptyEntries);
        var path = "/" + string.Join('/', segments);
        if (path.EndsWith("/index.php", StringComparison.Ordinal))
            path = path[..^"/index.php".Length];
        foreach (var feed in RssFeeds)
        {
            if (path.EndsWith(feed, StringComparison.Ordinal))
                path = path[..^feed.Length] + "/feed";
        }

        return path.Length == 0 ? "/" : path;
    }

    private static string Query(string query)
    {
        var found = new SortedDictionary<int, string>();
        foreach (var pair in query.Split('&'))
        {
            var halves = pair.Split('=', 2);
            var key = Array.IndexOf(Keys, halves[0]);
            if (key >= 0 && halves.Length == 2 && halves[1].Length > 0)
                found.TryAdd(key, Value(halves[0], Decoded(halves[1])));
        }

        return found.Count == 0 ? "" : "?" + string.Join('&', found.Select(pair => $"{Keys[pair.Key]}={pair.Value}"));
    }

    private static string Value(string key, string value) => key == "feed" && value is "rss" or "rdf" ? "rss2" : value;

    /// <summary>Decodes what is UTF-8 and leaves the rest as it is; invalid text must not break a look-up.</summary>
    private static string Decoded(string text)
    {
        var decoded = text.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(text) : text;
        try
        {
            return decoded.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return decoded;
        }
    }
}
