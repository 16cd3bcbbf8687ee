using Microsoft.AspNetCore.WebUtilities;

namespace Convoke.Web.Hosting;

/// <summary>The theme a reader chose; <see cref="Unset"/> follows the device.</summary>
public enum Theme : byte
{
    Unset,
    Light,
    Dark,
}

/// <summary>
/// What a public page may know of its reader besides address and language. Pages and the store of finished pages ask
/// here, so that they cannot disagree about what tells two answers apart.
/// </summary>
public static class ReaderWishes
{
    public const string ThemeCookie = "theme";

    /// <summary>The kept choice, from the cookie <c>theme</c>: light, dark, or whatever else for none.</summary>
    public static Theme Theme(this HttpRequest request)
    {
        foreach (var header in request.Headers.Cookie)
        {
            if (FirstCookie(header, ThemeCookie) is var value && !value.IsEmpty)
                return Named(value);
        }
        return Hosting.Theme.Unset;
    }

    /// <summary>Whether the reader wants few bytes: <c>?lite=1</c> or <c>Save-Data: on</c>.</summary>
    public static bool IsLite(this HttpRequest request) =>
        request.Headers["Save-Data"] is ["on"] || (request.QueryString.HasValue && AsksForLite(request.QueryString));

    private static Theme Named(ReadOnlySpan<char> value) =>
        value.SequenceEqual("light") ? Hosting.Theme.Light
        : value.SequenceEqual("dark") ? Hosting.Theme.Dark
        : Hosting.Theme.Unset;

    private static ReadOnlySpan<char> FirstCookie(ReadOnlySpan<char> header, ReadOnlySpan<char> name)
    {
        foreach (var part in header.Split(';'))
        {
            var cookie = header[part].Trim();
            if (cookie.Length > name.Length && cookie[name.Length] == '=' && cookie.StartsWith(name))
                return cookie[(name.Length + 1)..];
        }
        return default;
    }

    private static bool AsksForLite(QueryString query)
    {
        foreach (var pair in new QueryStringEnumerable(query.Value))
        {
            if (pair.DecodeName().Span.Equals("lite", StringComparison.OrdinalIgnoreCase))
                return pair.DecodeValue().Span.SequenceEqual("1");
        }
        return false;
    }
}
