using System.Text;
using Convoke.Protocols.Sitemaps;
using Convoke.Web.Hosting;
using Convoke.Work;

namespace Convoke.Web.Endpoints.Sitemaps;

/// <summary>What crawlers are asked to leave alone: the areas for people who sign in, and what is not for reading.</summary>
internal static class Robots
{
    /// <summary>Beginnings of paths: "/me" alone would shut out "/media" too.</summary>
    private static readonly string[] Closed =
    [
        "/office",
        "/member",
        "/me/",
        "/me$",
        "/setup",
        "/sign-in",
        "/preview/",
        "/api/",
        "/preferences",
    ];

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/robots.txt", Say);

    private static Document Say(HttpContext context)
    {
        context.KeepPage([Tags.Assembly]);
        var robots = new RobotsTxt(Closed, [Edition.Of(context).At("/sitemap.xml")]);
        return new Document(Encoding.UTF8.GetBytes(robots.Write()), RobotsTxt.MediaTypeHeader);
    }
}
