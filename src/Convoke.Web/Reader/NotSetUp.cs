using System.Net;
using Convoke.Web.Endpoints;
using Convoke.Web.Locales;

namespace Convoke.Web.Reader;

/// <summary>What every address answers before set-up: a small page in the reader's language.</summary>
internal static class NotSetUp
{
    public static Task SayAsync(HttpContext context)
    {
        var languages = context.RequestServices.GetRequiredService<Languages>();
        var L = languages.For(null, FirstPage.Wishes(context.Request));
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = "60";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(Page(L), context.RequestAborted);
    }

    private static string Page(Words L)
    {
        var (title, hint) = (
            WebUtility.HtmlEncode(L["This assembly is not set up yet."]),
            WebUtility.HtmlEncode(L["Whoever started Convoke was shown an address at which it is set up."])
        );
        return $"<!doctype html><html lang=\"{L.Language}\" dir=\"{L.Direction}\"><head><meta charset=\"utf-8\">"
            + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"robots\" content=\"noindex\">"
            + $"<title>{title}</title><link rel=\"stylesheet\" href=\"/convoke.css\"></head>"
            + $"<body><main class=\"sheet\"><h1>{title}</h1><p>{hint}</p></main></body></html>";
    }
}
