using Microsoft.AspNetCore.StaticFiles;

namespace Convoke.Web.Hosting;

/// <summary>
/// Our own files. Those made of text are kept like pages, which is also what compresses them; they change only with the program.
/// A file asked for by its version (<c>?v=</c>) never has to be asked for again.
/// </summary>
internal static class KeptFiles
{
    public const string Tag = "files";

    public static StaticFileOptions Options { get; } = new() { OnPrepareResponse = Prepare };

    private static void Prepare(StaticFileResponseContext file)
    {
        var context = file.Context;
        if (
            context.Response.ContentType is { } type
            && (type.StartsWith("text/", StringComparison.Ordinal) || type.Contains("svg"))
        )
            context.KeepPage([Tag], null, "v");
        context.Response.Headers.CacheControl = context.Request.Query.ContainsKey("v")
            ? "public, max-age=31536000, immutable"
            : KeepingPages.CacheControl;
    }
}
