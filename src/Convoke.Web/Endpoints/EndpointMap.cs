using Convoke.Web.Endpoints.Feeds;
using Convoke.Web.Endpoints.Sitemaps;

namespace Convoke.Web.Endpoints;

/// <summary>All addresses that are not pages, in one place.</summary>
internal static class EndpointMap
{
    public static void MapEndpoints(this WebApplication app)
    {
        app.MapGet("/", FirstPage.Go);
        app.MapGet(ThemeSheet.Path, ThemeSheet.Give);
        app.MapGet("/{lang:lang}/archive", Archive.GoAsync);
        app.MapGet("/{lang:lang}/comments/{id}", CommentAddress.GoAsync);
        EntryFeeds.Map(app);
        CommentFeeds.Map(app);
        Sitemap.Map(app);
        Robots.Map(app);
        app.MapPost("/preferences", Preferences.Keep).DisableAntiforgery(); // strangers' forms carry no token; CrossSiteGuard judges
    }
}
