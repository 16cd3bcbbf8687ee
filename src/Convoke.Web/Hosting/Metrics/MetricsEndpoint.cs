using Convoke.Web.Hosting.Health;

namespace Convoke.Web.Hosting.Metrics;

internal static class MetricsEndpoint
{
    /// <summary>To whoever shows no token the address does not exist.</summary>
    public static void MapMetrics(this IEndpointRouteBuilder site)
    {
        if (!site.ServiceProvider.GetRequiredService<OperationsToken>().IsSet)
            return;
        var book = site.ServiceProvider.GetRequiredService<MetricsBook>();
        site.ServiceProvider.GetRequiredService<StoreMeter>();
        site.MapGet(
            "/metrics",
            async (HttpContext context, OperationsToken token, HealthReport health) =>
            {
                if (!token.IsShownBy(context.Request))
                    return Results.NotFound();
                await health.ReadAsync();
                return Results.Text(MetricsText.Write(book.Read()), MetricsText.Type);
            }
        );
    }
}
