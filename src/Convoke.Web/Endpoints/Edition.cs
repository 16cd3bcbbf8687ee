using Convoke.Kernel;
using Convoke.Web.Reader;

namespace Convoke.Web.Endpoints;

/// <summary>The site in one language, as a document tells it to the world: names in that language, addresses in full.</summary>
internal sealed record Edition(SiteNow Site, LanguageTag Language, Uri Root)
{
    public string Name => Site.Name(Language).Name;

    public string Tagline => Site.Tagline(Language).Name;

    /// <summary>Addresses are built on the setting, never on the Host header.</summary>
    public static Edition Of(HttpContext context)
    {
        var visit = context.Visit();
        return new Edition(
            visit.Site,
            visit.Language,
            context.RequestServices.GetRequiredService<Settings>().PublicUrl
        );
    }

    public Uri At(string address) => new(Root, address);

    public string Say(LocalizedText text) => text.In(Language, Site.Languages).Name;
}
