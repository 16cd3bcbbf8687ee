using System.Text.Encodings.Web;
using System.Text.Unicode;
using Convoke.Kernel;
using Convoke.Mail;
using Convoke.Web.Endpoints;
using Convoke.Web.Locales;
using Convoke.Web.Mail;
using Convoke.Web.Office;
using Convoke.Web.Reader;
using Convoke.Work;
using Microsoft.Extensions.WebEncoders;

namespace Convoke.Web.Hosting;

/// <summary>The whole site: hosting around it, the product below it, pages and endpoints.</summary>
internal static class Site
{
    public static WebApplication Build(Settings settings, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = HostingSetup.CreateBuilder(settings);
        builder.Services.AddConvoke(settings).AddConvokeAtWork(settings).AddProductHealth();
        AddPages(builder.Services, settings);
        adjust?.Invoke(builder);

        var app = builder.Build();
        app.UseConvokeHosting();
        app.UseMediaFiles();
        app.UseMiddleware<Reception>();
        app.UseDoors();
        app.UseMiddleware<OldAddresses>();
        app.MapRazorPages();
        app.MapEndpoints();
        app.MapOperations();
        app.UseEndpoints(_ => { }); // else only the host's own copy of the pipeline ends in them, and the warm-up's does not
        return app;
    }

    private static void AddPages(IServiceCollection services, Settings settings)
    {
        services.Configure<RouteOptions>(RouteConstraints.Add);
        services.Configure<WebEncoderOptions>(options =>
            options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All)
        );
        services.AddSingleton<SiteKeeper>();
        services.AddSingleton<IChangeListener>(provider => provider.GetRequiredService<SiteKeeper>());
        services.AddSingleton<IChangeListener>(provider => provider.GetRequiredService<PageStore>());
        services.AddSingleton<Pace>().AddScoped<CommentReception>();
        services.AddLanguages();
        services
            .AddSingleton<RazorMails>()
            .AddSingleton<MailWriter>(provider => provider.GetRequiredService<RazorMails>());
        services.AddRazorPages(pages => AddRoutes(pages.Conventions));
        PageParts.Add(services);
        OfficeDoors.Add(services, settings);
        CookieKeys.Add(services);
    }

    /// <summary>A page (the kind) has the same addresses as other entries, without a section.</summary>
    private static void AddRoutes(Microsoft.AspNetCore.Mvc.ApplicationModels.PageConventionCollection routes)
    {
        OfficeDoors.Add(routes);
        routes.AddPageRoute("/Public/Entry", "/{lang:lang}/{slug}");
        routes.AddPageRoute("/Public/Comment", "/{lang:lang}/{slug}/comment");
        routes.AddPageRoute("/Public/Versions", "/{lang:lang}/{slug}/versions");
        routes.AddPageRoute("/Public/Version", "/{lang:lang}/{slug}/versions/{hash:hash}");
    }
}
