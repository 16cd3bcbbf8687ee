using Convoke.Kernel;

namespace Convoke.Web.Reader;

/// <summary>What an address says of its reader: the site as it is now, and the language of the texts asked for.</summary>
public sealed record Visit(SiteNow Site, LanguageTag Language);

/// <summary>The visit of this request, for services made within it; none before the reception or where nothing is set up.</summary>
public sealed class Visitor
{
    public Visit? Visit { get; internal set; }
}

public static class Visits
{
    public static Visit Visit(this HttpContext context) =>
        context.VisitIfAny() ?? throw new InvalidOperationException("This address has no language.");

    /// <summary>Null where the request was not received, as while nothing is set up.</summary>
    public static Visit? VisitIfAny(this HttpContext context) =>
        context.RequestServices.GetRequiredService<Visitor>().Visit;

    internal static void Begin(this HttpContext context, Visit visit) =>
        context.RequestServices.GetRequiredService<Visitor>().Visit = visit;
}
