using System.Globalization;

namespace Convoke.Protocols.WordPress;

/// <summary>
/// What is asked for by an address of a WordPress site: what stands at <see cref="Address"/>, or one of the things WordPress hangs
/// on the end of an address. So only the addresses of <see cref="WordPressPlace.Page"/> need to be kept.
/// </summary>
/// <param name="Address">
/// The address without such an end, in the form of <see cref="WordPressAddresses.Normalise"/>; <c>/</c> for the site itself,
/// <c>/comments</c> for all its comments.
/// </param>
/// <param name="Place">The page, or its feed.</param>
/// <param name="CommentPage">Which page of its comments, from 1.</param>
public sealed record WordPressRequest(string Address, WordPressPlace Place, int CommentPage)
{
    private const string AllComments = "/comments";

    /// <summary>Takes an address apart as it was asked, encoded or not.</summary>
    public static WordPressRequest Of(string address)
    {
        var normalised = WordPressAddresses.Normalise(address);
        var query = normalised.IndexOf('?', StringComparison.Ordinal);
        return query < 0
            ? OfPath(normalised, address)
            : OfQuery(normalised[..query], normalised[(query + 1)..], address);
    }

    /// <summary>Whether the query of an address is one by which WordPress finds things.</summary>
    public static bool IsNamedBy(string query) => WordPressAddresses.Normalise("/" + query) != "/";

    private static WordPressRequest OfPath(string path, string asked) =>
        path switch
        {
            _ when Without(path, "/feed/atom") is { } above => new(above, WordPressPlace.Atom, 1),
            _ when Without(path, "/feed") is { } above => new(above, WordPressPlace.Rss, 1),
            _ when Without(path, "/trackback") is { } above => new(above, WordPressPlace.Page, 1),
            _ when WordPressAddresses.TryCommentPage(path, out var entry, out var page) => new(
                entry,
                WordPressPlace.Page,
                page
            ),
            _ => new(WithoutListPage(path), WordPressPlace.Page, CommentPageIn(asked)),
        };

    private static WordPressRequest OfQuery(string path, string query, string asked)
    {
        var keys = query.Split('&');
        var rest = string.Join('&', keys.SkipLast(1));
        var above = rest.Length == 0 ? path : $"{path}?{rest}";
        return keys[^1] switch
        {
            "feed=rss2" => new(above, WordPressPlace.Rss, 1),
            "feed=atom" => new(above, WordPressPlace.Atom, 1),
            "feed=comments-rss2" => new(AllComments, WordPressPlace.Rss, 1),
            "feed=comments-atom" => new(AllComments, WordPressPlace.Atom, 1),
            _ => new($"{path}?{query}", WordPressPlace.Page, CommentPageIn(asked)),
        };
    }

    private static string? Without(string path, string end) =>
        !path.EndsWith(end, StringComparison.Ordinal) ? null
        : path.Length == end.Length ? "/"
        : path[..^end.Length];

    /// <summary>Lists are paged otherwise here, so that <c>/category/rivers/page/3</c> leads to the beginning of the list.</summary>
    private static string WithoutListPage(string path)
    {
        var at = path.LastIndexOf("/page/", StringComparison.Ordinal);
        return at >= 0 && IsNumber(path[(at + "/page/".Length)..]) ? path[..Math.Max(at, 1)] : path;
    }

    /// <summary>A site whose addresses are numbers names the page of comments in the query: <c>/?p=12&amp;cpage=2</c>.</summary>
    private static int CommentPageIn(string asked)
    {
        const string Key = "cpage=";
        var query = asked.Split('#', 2)[0].Split('?', 2);
        var value =
            query.Length < 2
                ? null
                : Array.Find(query[1].Split('&'), pair => pair.StartsWith(Key, StringComparison.Ordinal));
        return value is not null && IsNumber(value[Key.Length..])
            ? Math.Max(1, int.Parse(value[Key.Length..], CultureInfo.InvariantCulture))
            : 1;
    }

    private static bool IsNumber(string text) => text.Length is > 0 and <= 4 && text.All(char.IsAsciiDigit);
}
