using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Convoke.Kernel;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Convoke.Web.Hosting;

/// <summary>
/// Gives the security headers to what the server refuses by itself, before there is a request that anything else could see: a line
/// it cannot read, an address or headers too long, another version of HTTP. It asks this source alone and only then, so that
/// nothing of it is in the way of other answers. What it would write is begun here, because else it clears the headers once more.
/// </summary>
internal sealed class RejectedRequests(Settings settings) : DiagnosticSource
{
    private const string Rejected = "Microsoft.AspNetCore.Server.Kestrel.BadRequest";

    private readonly KeyValuePair<string, StringValues>[] headers =
    [
        .. SecurityHeaders.Of(settings),
        new(HeaderNames.Connection, "close"),
    ];

    public override bool IsEnabled(string name) => name == Rejected;

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The program is not trimmed.")]
    public override void Write(string name, object? value)
    {
        if (
            value is not IFeatureCollection rejected
            || rejected.Get<IHttpResponseFeature>() is not { HasStarted: false } answer
        )
            return;
        foreach (var (header, text) in headers)
            answer.Headers[header] = text;
        _ = rejected.GetRequiredFeature<IHttpResponseBodyFeature>().StartAsync(); // buffered, so it is over already
    }
}
