using System.Diagnostics;
using Convoke.Data;
using Convoke.Kernel;
using Convoke.Safety;
using Convoke.Web.Hosting.Health;
using Convoke.Web.Hosting.KeptPages;
using Convoke.Web.Hosting.Metrics;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Convoke.Web.Hosting;

/// <summary>Everything between the socket and the pages.</summary>
public static class HostingSetup
{
    /// <summary>
    /// A builder that reads nothing but <paramref name="settings"/>: no appsettings.json of the folder we happen to be in, no
    /// ASPNETCORE_ variables, one of which would trust every proxy.
    /// </summary>
    public static WebApplicationBuilder CreateBuilder(Settings settings)
    {
        var builder = WebApplication.CreateEmptyBuilder(
            new WebApplicationOptions
            {
                ApplicationName = "Convoke.Web",
                ContentRootPath = AppContext.BaseDirectory,
                WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot"),
            }
        );
        builder.WebHost.UseKestrelCore().UseUrls([.. settings.Urls]);
        builder.Services.AddRouting();
        return builder.AddConvokeHosting(settings);
    }

    internal static WebApplicationBuilder AddConvokeHosting(this WebApplicationBuilder builder, Settings settings)
    {
        var start = new StartState();
        builder.Logging.AddConvokeLogs(start);
        builder.WebHost.ConfigureKestrel(ServerLimits.Set);
        builder.Services.AddAuthenticationCore().AddAuthorization();
        builder.Services.TryAddSingleton(settings);
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.TryAddSingleton<OutageLog>();
        builder.Services.Replace(ServiceDescriptor.Singleton<DiagnosticSource, RejectedRequests>());
        builder.Services.AddSingleton(start).AddSingleton<PageStore>().AddSingleton<Tries>().AddOperations(settings);
        return builder;
    }

    /// <summary>
    /// The order matters: the store first, so that a hit runs nothing else; headers next, so that every answer has them and
    /// kept ones hold them; who asks, before anything judges it; errors around all that can fail; the fill within them.
    /// Endpoints and pages follow.
    /// </summary>
    public static WebApplication UseConvokeHosting(this WebApplication app)
    {
        app.Lifetime.ApplicationStarted.Register(app.Services.GetRequiredService<StartState>().End);
        app.UseMiddleware<LookUp>();
        app.UseMiddleware<SecurityHeaders>();
        app.UseTrustedProxies();
        app.UseMiddleware<Forwarding.Notice>();
        app.UseMiddleware<ErrorPages>();
        app.UseMiddleware<CrossSiteGuard>();
        app.UseMiddleware<FillStore>();
        app.UseStaticFiles(KeptFiles.Options);
        app.UseRouting();
        app.UseMiddleware<SentForms>();
        return app;
    }

    /// <summary>
    /// Who may see what. Said, since the framework else puts both before everything, and a kept page would wait for them; after the
    /// reception, since of a site that is not set up there is nothing to be signed in to.
    /// </summary>
    public static void UseDoors(this WebApplication app) => app.UseAuthentication().UseAuthorization();

    /// <summary>What health asks of the product.</summary>
    public static IServiceCollection AddProductHealth(this IServiceCollection services) =>
        services
            .AddSingleton<IHealthRow, DatabaseAnswer>()
            .AddSingleton<IHealthRow, OutboxAge>()
            .AddSingleton<IHealthRow, MailWaiting>()
            .AddSingleton<WarmUp>()
            .AddSingleton<IHealthRow>(provider => provider.GetRequiredService<WarmUp>());

    /// <summary>Health and metrics.</summary>
    public static void MapOperations(this IEndpointRouteBuilder site)
    {
        site.MapHealth();
        site.MapMetrics();
    }

    private static void AddOperations(this IServiceCollection services, Settings settings) =>
        services
            .AddSingleton<OperationsToken>()
            .AddSingleton<MetricsBook>()
            .AddSingleton<StoreMeter>()
            .AddSingleton<HealthReport>()
            .AddSingleton<Forwarding>()
            .AddSingleton<IHealthRow, Proxies>()
            .AddSingleton<IHealthRow, DiskSpace>()
            .AddSingleton<IHealthRow>(new MissingParts())
            .AddSingleton<IHealthRow>(new KeysOnPaper(new KeyFolder(settings.KeysFolder)));

    private static void UseTrustedProxies(this WebApplication app)
    {
        var trusted = app.Services.GetRequiredService<Settings>().TrustedProxies;
        if (trusted.Count == 0)
            return;
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            // As many as are trusted: the walk ends at the first that is not.
            ForwardLimit = null,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in trusted)
            options.KnownIPNetworks.Add(network);
        app.UseForwardedHeaders(options);
    }
}
