using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Convoke.Web.Hosting.KeptPages;

/// <summary>A finished answer: its bytes in each coding and its headers, made once.</summary>
internal sealed class KeptPage
{
    private static readonly HashSet<string> MadeAnew = new(StringComparer.OrdinalIgnoreCase)
    {
        HeaderNames.AcceptRanges,
        HeaderNames.Connection,
        HeaderNames.ContentEncoding,
        HeaderNames.ContentLength,
        HeaderNames.ContentType,
        HeaderNames.Date,
        HeaderNames.ETag,
        HeaderNames.TransferEncoding,
        HeaderNames.Vary,
    };

    private readonly byte[] plain;
    private readonly byte[]? gzip;
    private readonly byte[]? brotli;
    private readonly KeyValuePair<string, StringValues>[] headers;
    private readonly string? contentType;
    private readonly string opaqueTag;
    private readonly DateTimeOffset? lastModified;

    /// <summary>From a finished answer and its body; packed only if it may be kept, since else it does not pay.</summary>
    public KeptPage(HttpResponse response, Keeping keeping, byte[] plain, long born, bool isPacked)
    {
        (Keeping, this.plain, Born, contentType) = (keeping, plain, born, response.ContentType);
        opaqueTag = $"\"{Base64Url.EncodeToString(SHA256.HashData(plain).AsSpan(0, 15))}\"";
        lastModified = response.GetTypedHeaders().LastModified;
        IsThemed = contentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) is true;
        headers =
        [
            .. response.Headers.Where(h => !MadeAnew.Contains(h.Key)),
            // Weak, since the coded forms share it.
            new(HeaderNames.ETag, $"W/{opaqueTag}"),
            new(HeaderNames.Vary, IsThemed ? "Accept-Encoding, Cookie, Save-Data" : "Accept-Encoding"),
        ];
        if (isPacked && IsText(contentType) && plain.Length > 256)
            (gzip, brotli) = (Codings.Gzip(plain), Codings.Brotli(plain));
        Weight = 1024 + plain.Length + (gzip?.Length ?? 0) + (brotli?.Length ?? 0);
    }

    public Keeping Keeping { get; }

    /// <summary>The count of evictions when its making began.</summary>
    public long Born { get; }

    /// <summary>Only HTML looks different by theme and lite.</summary>
    public bool IsThemed { get; }

    public int Weight { get; }

    public Variant Variant { get; set; }

    /// <summary>The store's count when it was last asked for.</summary>
    public long Touched { get; set; }

    public bool IsOver(TimeProvider clock) => Keeping.Until <= clock.GetUtcNow();

    public Task AnswerAsync(HttpContext context)
    {
        var body = Begin(context);
        if (body.Length == 0)
            return Task.CompletedTask;
        // Without RequestAborted, which would cost a token source a hit: the server itself stops writing to who has left.
        return context.Response.Body.WriteAsync(body, CancellationToken.None).AsTask();
    }

    /// <summary>Sets status and headers; what is left to write is returned.</summary>
    public ReadOnlyMemory<byte> Begin(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        foreach (var (name, value) in headers)
            response.Headers[name] = value;
        if (IsKnownTo(request.Headers))
        {
            (response.StatusCode, response.ContentType) = (StatusCodes.Status304NotModified, null);
            return default;
        }
        var (body, coding) = Coded(Codings.Preferred(request.Headers.AcceptEncoding));
        (response.StatusCode, response.ContentType, response.ContentLength) = (
            StatusCodes.Status200OK,
            contentType,
            body.Length
        );
        if (coding is not null)
            response.Headers.ContentEncoding = coding;
        return HttpMethods.IsHead(request.Method) ? default : body;
    }

    private (byte[] Body, string? Name) Coded(Coding wanted) =>
        wanted switch
        {
            Coding.Brotli when brotli is not null => (brotli, "br"),
            Coding.Gzip when gzip is not null => (gzip, "gzip"),
            _ => (plain, null),
        };

    /// <summary>RFC 9110, 13.2.2: If-None-Match, by weak comparison, before If-Modified-Since.</summary>
    private bool IsKnownTo(IHeaderDictionary asked) =>
        asked.IfNoneMatch is { Count: > 0 } tags
            ? tags.Any(tag => tag == "*" || tag?.Contains(opaqueTag, StringComparison.Ordinal) is true)
            : lastModified <= Date(asked.IfModifiedSince);

    private static DateTimeOffset? Date(StringValues header) =>
        header.Count == 1
        && DateTimeOffset.TryParseExact(
            header,
            "r",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var date
        )
            ? date
            : null;

    private static bool IsText(string? type) =>
        type is not null
        && (
            type.StartsWith("text/", StringComparison.OrdinalIgnoreCase)
            || type.Contains("xml", StringComparison.OrdinalIgnoreCase)
            || type.Contains("json", StringComparison.OrdinalIgnoreCase)
            || type.Contains("javascript", StringComparison.OrdinalIgnoreCase)
        );
}
