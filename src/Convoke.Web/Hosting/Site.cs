using System.Text.Encodings.Web;
using System.Text.Unicode;
using Convoke.Kernel;
using Convoke.Web.Endpoints;
using Convoke.Web.Locales;
using Convoke.Web.Reader;
using Convoke.Work;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.WebEncoders;

namespace Convoke.Web.Hosting;

/// <summary>The whole site: hosting around it, the product below it, pages and endpoints.</summary>
internal static class Site
{
    public static WebApplication Build(Settings settings, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = HostingSetup.CreateBuilder(settings);
        builder.Services.AddConvoke(settings).AddConvokeAtWork(settings).AddProductHealth();
        AddPages(builder.Services);
        adjust?.Invoke(builder);

        var app = builder.Build();
        app.UseConvokeHosting();
        app.UseMediaFiles();
        app.UseMiddleware<Reception>();
        app.UseMiddleware<OldAddresses>();
        app.MapRazorPages();
        app.MapEndpoints();
        app.MapOperations();
        app.UseEndpoints(_ => { }); // else only the host's own copy of the pipeline ends in them, and the warm-up's does not
        return app;
    }

    private static void AddPages(IServiceCollection services)
    {
        services.Configure<RouteOptions>(RouteConstraints.Add);
        services.Configure<WebEncoderOptions>(options =>
            options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All)
        );
        services.AddSingleton<SiteKeeper>();
        services.AddSingleton<IChangeListener>(provider => provider.GetRequiredService<SiteKeeper>());
        services.AddSingleton<IChangeListener>(provider => provider.GetRequiredService<PageStore>());
        services.AddLanguages();
        services.AddRazorPages(pages => AddRoutes(pages.Conventions));
        KeepNoKeyRing(services);
    }

    /// <summary>
    /// Nothing is protected for later yet. Without this the framework would lay a key, unsealed, into the home folder of whoever
    /// starts the site.
    /// </summary>
    private static void KeepNoKeyRing(IServiceCollection services)
    {
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        var ring = services.Single(service =>
            service.ServiceType == typeof(IHostedService)
            && service.ImplementationType?.Assembly == typeof(DataProtectionOptions).Assembly
        );
        services.Remove(ring);
    }

    /// <summary>A page (the kind) has the same addresses as other entries, without a section.</summary>
    private static void AddRoutes(Microsoft.AspNetCore.Mvc.ApplicationModels.PageConventionCollection routes)
    {
        routes.ConfigureFilter(new Microsoft.AspNetCore.Mvc.IgnoreAntiforgeryTokenAttribute()); // strangers' forms carry no token; CrossSiteGuard judges
        routes.AddPageRoute("/Public/Entry", "/{lang:lang}/{slug}");
        routes.AddPageRoute("/Public/Versions", "/{lang:lang}/{slug}/versions");
        routes.AddPageRoute("/Public/Version", "/{lang:lang}/{slug}/versions/{hash:hash}");
    }
}
