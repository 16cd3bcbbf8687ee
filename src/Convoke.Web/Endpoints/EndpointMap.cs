namespace Convoke.Web.Endpoints;

/// <summary>All addresses that are not pages, in one place.</summary>
internal static class EndpointMap
{
    public static void MapEndpoints(this WebApplication app)
    {
        app.MapGet("/", FirstPage.Go);
        app.MapGet("/{lang:lang}/archive", Archive.GoAsync);
        app.MapGet("/{lang:lang}/comments/{id}", CommentAddress.GoAsync);
        app.MapPost("/preferences", Preferences.Keep);
    }
}
