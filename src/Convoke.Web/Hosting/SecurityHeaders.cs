using Convoke.Kernel;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Convoke.Web.Hosting;

/// <summary>The headers of every answer. A page that needs another policy sets its own over these.</summary>
public sealed class SecurityHeaders(RequestDelegate next, Settings settings)
{
    public const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";

    private readonly KeyValuePair<string, StringValues>[] headers = [.. Of(settings)];

    public Task InvokeAsync(HttpContext context)
    {
        context.Features.Set(this);
        Apply(context.Response.Headers);
        return next(context);
    }

    /// <summary>Sets them (again, after an answer was cleared).</summary>
    public void Apply(IHeaderDictionary answer)
    {
        foreach (var (name, value) in headers)
            answer[name] = value;
    }

    internal static IEnumerable<KeyValuePair<string, StringValues>> Of(Settings settings) =>
        [
            new(HeaderNames.ContentSecurityPolicy, ContentPolicy),
            new(HeaderNames.XContentTypeOptions, "nosniff"),
            // With no-referrer browsers send "Origin: null" with our own forms.
            new("Referrer-Policy", "same-origin"),
            new("Cross-Origin-Opener-Policy", "same-origin"),
            new("Cross-Origin-Resource-Policy", "same-origin"),
            new(
                "Permissions-Policy",
                "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"
            ),
            // Whoever may be cached says so.
            new(HeaderNames.CacheControl, "no-store"),
            .. settings.PublicUrl.Scheme == Uri.UriSchemeHttps ? Strict : [],
        ];

    private static KeyValuePair<string, StringValues>[] Strict =>
        [new(HeaderNames.StrictTransportSecurity, "max-age=31536000")];
}
