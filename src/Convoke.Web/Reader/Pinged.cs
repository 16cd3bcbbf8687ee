using Convoke.Linkbacks;
using Convoke.Web.Locales;

namespace Convoke.Web.Reader;

/// <summary>Names of the ways in which another site says that it links here.</summary>
internal static class Pinged
{
    public static string By(Words words, LinkbackKind kind) =>
        kind switch
        {
            LinkbackKind.Pingback => words.In("ping", "pingback"),
            LinkbackKind.Trackback => words.In("ping", "trackback"),
            _ => words.In("ping", "webmention"),
        };
}
