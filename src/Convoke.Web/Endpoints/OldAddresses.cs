using Convoke.Reading;
using Convoke.Web.Hosting;
using Convoke.Web.Reader;

namespace Convoke.Web.Endpoints;

/// <summary>
/// What nothing here answers may be an address of the WordPress site that stood here before: then readers are sent on for
/// good. Only to addresses of this site that are made anew, so that nothing of what was asked leads anywhere.
/// </summary>
internal sealed class OldAddresses(RequestDelegate next, PublicReads reads)
{
    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        if (
            IsUnanswered(context)
            && context.VisitIfAny() is { } visit
            && await NewAddressAsync(context.Request, visit.Site) is { } address
        )
            context.Response.Redirect(address, permanent: true);
    }

    private static bool IsUnanswered(HttpContext context) =>
        context.Response.StatusCode == StatusCodes.Status404NotFound
        && ErrorPages.IsBare(context.Response)
        && HttpMethods.IsGet(context.Request.Method)
        && context.Features.Get<ErrorShown>() is null;

    private async Task<string?> NewAddressAsync(HttpRequest request, SiteNow site)
    {
        var asked = request.Path.ToUriComponent();
        var address = await new OldPlaces(reads, site).FindAsync(asked + request.QueryString);
        return address == asked ? null : address;
    }
}
