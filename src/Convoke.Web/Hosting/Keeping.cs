namespace Convoke.Web.Hosting;

/// <summary>A page's leave to keep its answer: what evicts it, when it ends at the latest, which query keys it reads.</summary>
public sealed record Keeping(
    IReadOnlyCollection<string> Tags,
    DateTimeOffset? Until,
    IReadOnlyCollection<string> QueryKeys
);

public static class KeepingPages
{
    /// <summary>What a kept answer tells browsers and proxies: keep it, and ask each time whether it is still the one.</summary>
    public const string CacheControl = "public, no-cache";

    /// <summary>
    /// Lets the answer to this request be kept for everybody. Call it before the first byte of the body. Name every query key
    /// the page reads in any case (not <c>lite</c>, which is always one); whatever else it reads of the reader must come
    /// from <see cref="ReaderWishes"/>. <paramref name="until"/> is the next moment that changes the page.
    /// </summary>
    public static void KeepPage(
        this HttpContext context,
        IEnumerable<string> tags,
        DateTimeOffset? until = null,
        params string[] queryKeys
    )
    {
        context.Features.Set(new Keeping([.. tags], until, queryKeys));
        context.Response.Headers.CacheControl = CacheControl;
    }

    /// <summary>Whether the answer, as it stands, is for everybody: opted in, plain success, and nobody's own.</summary>
    internal static bool MayKeep(this HttpContext context) =>
        context.Features.Get<Keeping>() is not null
        && context.Response.StatusCode == StatusCodes.Status200OK
        && IsForAll(context.Response.Headers);

    private static bool IsForAll(IHeaderDictionary headers) =>
        headers.SetCookie.Count == 0
        && headers.ContentEncoding.Count == 0
        && !headers.CacheControl.Any(rule =>
            rule?.Contains("no-store", StringComparison.OrdinalIgnoreCase) is true
            || rule?.Contains("private", StringComparison.OrdinalIgnoreCase) is true
        );
}
