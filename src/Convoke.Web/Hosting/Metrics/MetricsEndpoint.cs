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
            (HttpContext context, OperationsToken token) =>
                token.IsShownBy(context.Request)
                    ? Results.Text(MetricsText.Write(book.Read()), MetricsText.Type)
                    : Results.NotFound()
        );
    }
}
