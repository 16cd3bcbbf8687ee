using Convoke.Kernel;

namespace Convoke.Web.Reader;

/// <summary>What an address says of its reader: the site as it is now, and the language of the texts asked for.</summary>
public sealed record Visit(SiteNow Site, LanguageTag Language);

public static class Visits
{
    public static Visit Visit(this HttpContext context) =>
        context.Features.Get<Visit>() ?? throw new InvalidOperationException("This address has no language.");
}
