using Microsoft.AspNetCore.Http.Features;

namespace Convoke.Web.Hosting;

/// <summary>
/// Refuses a body that announces itself as too large, before anybody reads it: form binding would swallow the server's
/// refusal and call the form invalid.
/// </summary>
internal sealed class BodyLimit(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var largest = context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize;
        if (context.Request.ContentLength <= largest || largest is null || context.Request.ContentLength is null)
            return next(context);
        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        // The rest of the body is not drained: the connection ends with this answer.
        context.Response.Headers.Connection = "close";
        return Task.CompletedTask;
    }
}
