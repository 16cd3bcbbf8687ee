using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Convoke.Web.Hosting;

/// <summary>
/// Refuses a body that announces itself as too large, before anybody reads it: form binding would swallow the server's
/// refusal and call the form invalid. A form in another coding than UTF-8 is refused too: the framework fails on some.
/// </summary>
internal sealed class BodyLimit(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (!IsReadable(context.Request.ContentType))
        {
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return Task.CompletedTask;
        }
        var largest = context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize;
        if (context.Request.ContentLength <= largest || largest is null || context.Request.ContentLength is null)
            return next(context);
        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        // The rest of the body is not drained: the connection ends with this answer.
        context.Response.Headers.Connection = "close";
        return Task.CompletedTask;
    }

    private static bool IsReadable(string? contentType) =>
        !MediaTypeHeaderValue.TryParse(contentType, out var type)
        || type.Charset is not { Length: > 0 } charset
        || charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
        || charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase)
        || charset.Equals("us-ascii", StringComparison.OrdinalIgnoreCase);
}
