using Convoke.Kernel;
using Convoke.Web.Endpoints;
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
        if (IsApart(context.Request.Path))
        {
            await next(context);
            return;
        }
        if (await site.NowAsync() is not { } now)
        {
            await (IsSetup(context.Request.Path) ? next(context) : NotSetUp.SayAsync(context));
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
        context.Features.Get<ErrorShown>() is { } error ? OfError(error, context.Request, site)
        : context.GetRouteValue("lang") is not string named ? site.Languages[0]
        : LanguageTag.TryParse(named, out var tag) && tag.Code == named && site.Languages.Contains(tag) ? tag
        : null;

    /// <summary>The language of the address that failed, when it names one, else the reader's.</summary>
    private static LanguageTag OfError(ErrorShown error, HttpRequest request, SiteNow site) =>
        site.Languages.Cast<LanguageTag?>()
            .FirstOrDefault(language => error.Path.Split('/').ElementAtOrDefault(1) == language!.Value.Code)
        ?? FirstPage.Chosen(request, site.Languages);

    private static bool IsApart(PathString path) =>
        path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments("/metrics", StringComparison.OrdinalIgnoreCase);

    private static bool IsSetup(PathString path) =>
        path.StartsWithSegments("/setup", StringComparison.OrdinalIgnoreCase);
}
