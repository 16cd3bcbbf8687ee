using System.Security.Cryptography;
using Convoke.Data;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.WebUtilities;

namespace Convoke.Web.Hosting;

/// <summary>
/// An error without a body is shown by the page <c>/error/{status}</c>, and in plain HTML where even that fails. What is
/// logged of a failed request is its route, since a path or a query may hold a secret.
/// </summary>
internal sealed partial class ErrorPages(RequestDelegate next, OutageLog outages, ILogger<ErrorPages> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var reference = (string?)null;
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (ConnectionResetException)
        {
            return;
        }
        catch (BadHttpRequestException e) when (!context.Response.HasStarted)
        {
            Clear(context, e.StatusCode);
        }
        catch (Exception e) when (!context.Response.HasStarted && outages.Takes(e))
        {
            Clear(context, StatusCodes.Status503ServiceUnavailable);
            context.Response.Headers.RetryAfter = "10";
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            reference = RandomNumberGenerator.GetHexString(10, lowercase: true);
            Failed(e, reference, context.Request.Method, RouteOf(context));
            Clear(context, StatusCodes.Status500InternalServerError);
        }
        if (IsBare(context.Response))
            await ShowAsync(context, reference);
    }

    /// <summary>An error that nothing has been said of yet.</summary>
    internal static bool IsBare(HttpResponse response) =>
        !response.HasStarted
        && response.StatusCode >= 400
        && response.ContentLength is null
        && response.ContentType is null;

    private static string RouteOf(HttpContext context) =>
        (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "no route";

    private static void Clear(HttpContext context, int status)
    {
        context.Response.Clear();
        context.Response.StatusCode = status;
        context.Features.Get<SecurityHeaders>()?.Apply(context.Response.Headers);
    }

    private async Task ShowAsync(HttpContext context, string? reference)
    {
        var (request, status) = (context.Request, context.Response.StatusCode);
        var (path, query, method) = (request.Path, request.QueryString, request.Method);
        context.Features.Set(ErrorShown.Of(request, status, reference));
        try
        {
            (request.Path, request.QueryString, request.Method) = (
                $"/error/{status}",
                QueryString.Empty,
                HttpMethods.Get
            );
            context.SetEndpoint(null);
            request.RouteValues.Clear();
            request.ContentType = null; // what was posted may be what failed
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            if (!outages.Takes(e))
                NotShown(e, status);
            Clear(context, status);
        }
        finally
        {
            (request.Path, request.QueryString, request.Method) = (path, query, method);
        }
        if (!context.Response.HasStarted && context.Response.ContentType is null)
            await SayAsync(context, status, reference);
    }

    private static async Task SayAsync(HttpContext context, int status, string? reference)
    {
        (context.Response.StatusCode, context.Response.ContentType) = (status, "text/html; charset=utf-8");
        if (HttpMethods.IsHead(context.Request.Method))
            return;
        var page = status >= StatusCodes.Status500InternalServerError ? await StaticPageAsync(context) : null;
        var detail = reference is null ? "" : $"<p>Reference: <code>{reference}</code></p>";
        await context.Response.WriteAsync(
            page?.Replace("<!--reference-->", detail, StringComparison.Ordinal) ?? Bare(status, detail),
            context.RequestAborted
        );
    }

    /// <summary>The page for a fault, which needs nothing that could have failed; null where even the file is not to be had.</summary>
    private static async Task<string?> StaticPageAsync(HttpContext context)
    {
        var files = context.RequestServices.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider;
        try
        {
            using var text = new StreamReader(files.GetFileInfo("500.html").CreateReadStream());
            return await text.ReadToEndAsync(context.RequestAborted);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static string Bare(int status, string detail)
    {
        var title = ReasonPhrases.GetReasonPhrase(status);
        return $"<!doctype html><html lang=\"en\"><meta name=\"viewport\" content=\"width=device-width\"><title>{title}</title>"
            + $"<h1>{title}</h1>{detail}<p><a href=\"/\">To the first page</a></p></html>";
    }

    [LoggerMessage(1, LogLevel.Error, "{Method} {Route} failed, reference {Reference}")]
    private partial void Failed(Exception e, string reference, string method, string route);

    [LoggerMessage(2, LogLevel.Error, "The page for error {Status} failed")]
    private partial void NotShown(Exception e, int status);
}
