using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Convoke.Web.Hosting;

/// <summary>
/// Reads a form before anybody binds to it, and refuses what cannot be read for what is wrong with it: binding would swallow that and
/// call the address unknown. A sign of nothing, in the query too, becomes one that pages can speak of. A body that announces itself as
/// too large is refused unread, one in another coding than UTF-8 too: the framework fails on some.
/// </summary>
internal sealed class SentForms(RequestDelegate next)
{
    /// <summary>A sign that PostgreSQL takes in no text.</summary>
    private const string Nothing = "%00";

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Request.QueryString.Value is { } query && query.Contains(Nothing, StringComparison.Ordinal))
            context.Request.QueryString = new QueryString(query.Replace(Nothing, "%01", StringComparison.Ordinal));
        if (context.Features.Get<ErrorShown>() is not null || await RefuseAsync(context) is not { } status)
        {
            await next(context);
            return;
        }
        context.Response.StatusCode = status;
        // The rest of the body is not drained: the connection ends with this answer.
        if (status == StatusCodes.Status413PayloadTooLarge)
            context.Response.Headers.Connection = "close";
    }

    /// <summary>Null where nothing is wrong.</summary>
    private static async Task<int?> RefuseAsync(HttpContext context)
    {
        var request = context.Request;
        if (context.GetEndpoint()?.Metadata.GetMetadata<LargeUploadAttribute>() is not null)
            return null;
        if (!IsReadable(request.ContentType))
            return StatusCodes.Status415UnsupportedMediaType;
        if (request.ContentLength > MostOf(context))
            return StatusCodes.Status413PayloadTooLarge;
        var isForm = HttpMethods.IsPost(request.Method) && request.HasFormContentType;
        return isForm && context.GetEndpoint() is not null ? await ReadAsync(request) : null;
    }

    /// <summary>What the page takes, or the server; told to the server too, for a body that does not say how long it is.</summary>
    private static long? MostOf(HttpContext context)
    {
        var limit = context.Features.Get<IHttpMaxRequestBodySizeFeature>();
        var own = context.GetEndpoint()?.Metadata.GetMetadata<LargestFormAttribute>()?.Bytes;
        if (own is not null && limit is { IsReadOnly: false })
            limit.MaxRequestBodySize = own;
        return own ?? limit?.MaxRequestBodySize;
    }

    private static async Task<int?> ReadAsync(HttpRequest request)
    {
        if (!request.ContentType!.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)) // files may hold anything
            request.Body = new NothingSigns(request.Body);
        try
        {
            await request.ReadFormAsync(request.HttpContext.RequestAborted);
            return null;
        }
        catch (BadHttpRequestException e)
        {
            return e.StatusCode;
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return StatusCodes.Status400BadRequest; // malformed, or its sender has left
        }
    }

    private static bool IsReadable(string? contentType) =>
        !MediaTypeHeaderValue.TryParse(contentType, out var type)
        || type.Charset is not { Length: > 0 } charset
        || charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
        || charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase)
        || charset.Equals("us-ascii", StringComparison.OrdinalIgnoreCase);
}
