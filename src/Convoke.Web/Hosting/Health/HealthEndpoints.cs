using System.Text.Json;
using System.Text.Json.Serialization;

namespace Convoke.Web.Hosting.Health;

/// <summary>Whether the process lives, and whether it should be sent visitors.</summary>
internal static class HealthEndpoints
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static void MapHealth(this IEndpointRouteBuilder site)
    {
        site.MapGet(
            "/health/live",
            (RequestDelegate)(context => context.Response.WriteAsync("yes\n", context.RequestAborted))
        );
        site.MapGet("/health/ready", ReadyAsync);
    }

    private static async Task ReadyAsync(HttpContext context, HealthReport report, OperationsToken token)
    {
        var rows = await report.ReadAsync();
        var isReady = rows.Values.All(row => row.Condition != Condition.Bad);
        context.Response.StatusCode = isReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        if (token.IsShownBy(context.Request))
            await context.Response.WriteAsJsonAsync(new { ready = isReady, rows }, Json, context.RequestAborted);
        else
            await SayAsync(context, isReady ? "yes\n" : "no\n");
    }

    private static Task SayAsync(HttpContext context, string words)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(words, context.RequestAborted);
    }
}
