using Convoke.Kernel;
using Convoke.Web.Hosting;

namespace Convoke.Web.Reader;

/// <summary>
/// Receives a request once its address is understood: says that the site is not set up, refuses languages it does not
/// speak, and hands pages what they need of the site.
/// </summary>
public sealed class Reception(RequestDelegate next, SiteKeeper site)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (IsOpenBeforeSetup(context.Request.Path))
        {
            await next(context);
            return;
        }
        if (await site.NowAsync() is not { } now)
        {
            await SayNotSetUpAsync(context);
            return;
        }
        var language = Language(context, now);
        if (language is null)
            context.SetEndpoint(null);
        context.Begin(new Visit(now, language ?? now.Languages[0]));
        await next(context);
    }

    /// <summary>Null when the address names a language that is not one of the site's.</summary>
    private static LanguageTag? Language(HttpContext context, SiteNow site) =>
        Named(context, site) is not { } named ? site.Languages[0]
        : LanguageTag.TryParse(named, out var tag) && tag.Code == named && site.Languages.Contains(tag) ? tag
        : null;

    /// <summary>A page for an error is in the language of the address that failed, when that is one.</summary>
    private static string? Named(HttpContext context, SiteNow site) =>
        context.Features.Get<ErrorShown>() is { } error
            ? error.Path.Split('/') is [_, { Length: > 0 } first, ..]
            && site.Languages.Any(language => language.Code == first)
                ? first
                : null
            : context.GetRouteValue("lang") as string;

    private static bool IsOpenBeforeSetup(PathString path) =>
        new[] { "/health", "/metrics", "/setup" }.Any(open =>
            path.StartsWithSegments(open, StringComparison.OrdinalIgnoreCase)
        );

    private static Task SayNotSetUpAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = "60";
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync("This assembly is not set up yet.\n", context.RequestAborted);
    }
}
