namespace Convoke.Web.Endpoints;

/// <summary>
/// A finished document for machines. Whether the reader has it already is judged by the store of finished pages, which all
/// that may be kept passes through.
/// </summary>
internal sealed record Document(byte[] Body, string MediaType, DateTimeOffset? LastModified = null) : IResult
{
    /// <summary>The writers of wire formats are synchronous, so they write into memory.</summary>
    public static Document Of(string mediaType, Action<Stream> write, DateTimeOffset? lastModified = null)
    {
        using var buffer = new MemoryStream();
        write(buffer);
        return new Document(buffer.ToArray(), mediaType, lastModified);
    }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = MediaType;
        response.GetTypedHeaders().LastModified = LastModified;
        await response.Body.WriteAsync(Body, httpContext.RequestAborted);
    }
}
