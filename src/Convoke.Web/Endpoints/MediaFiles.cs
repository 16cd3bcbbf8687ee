using Convoke.Media;
using Microsoft.Extensions.FileProviders;

namespace Convoke.Web.Endpoints;

/// <summary>Pictures of entries, from the media folder: named by their content, so a browser never has to ask again.</summary>
internal static class MediaFiles
{
    public static void UseMediaFiles(this WebApplication app)
    {
        var folder = app.Services.GetRequiredService<MediaFolder>().Path;
        Directory.CreateDirectory(folder);
        app.UseStaticFiles(
            new StaticFileOptions
            {
                RequestPath = "/media",
                FileProvider = new PhysicalFileProvider(folder),
                OnPrepareResponse = sent => Prepare(sent.Context.Response.Headers),
            }
        );
    }

    /// <summary>Feeds carry these pictures to feed readers on other sites.</summary>
    private static void Prepare(IHeaderDictionary headers)
    {
        headers.CacheControl = "public, max-age=31536000, immutable";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
    }
}
