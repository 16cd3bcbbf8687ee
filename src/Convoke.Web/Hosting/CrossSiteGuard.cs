using Convoke.Kernel;

namespace Convoke.Web.Hosting;

/// <summary>
/// Refuses what another site makes a browser send here. Stands in for antiforgery tokens on forms that anybody may send,
/// which stand on pages kept for everybody. Programs, which send neither header, are let through: they carry no session.
/// </summary>
internal sealed class CrossSiteGuard(RequestDelegate next, Settings settings)
{
    private readonly string ours = settings.PublicUrl.GetLeftPart(UriPartial.Authority);

    public Task InvokeAsync(HttpContext context)
    {
        if (IsSafe(context.Request.Method) || IsOurs(context.Request))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(
            "This was sent from another site, so it was not accepted.\n",
            context.RequestAborted
        );
    }

    // RFC 9110, 9.2.1.
    private static bool IsSafe(string method) =>
        HttpMethods.IsGet(method)
        || HttpMethods.IsHead(method)
        || HttpMethods.IsOptions(method)
        || HttpMethods.IsTrace(method);

    private bool IsOurs(HttpRequest request)
    {
        var (site, origin) = (request.Headers["Sec-Fetch-Site"], request.Headers.Origin);
        if (origin is ["null"])
            return false;
        return site.Count > 0
            ? site is ["same-origin" or "none"]
            : origin.Count == 0 || (origin is [{ } one] && IsOurs(one, request));
    }

    private bool IsOurs(string origin, HttpRequest request) =>
        origin.Equals(ours, StringComparison.OrdinalIgnoreCase)
        || origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
}
