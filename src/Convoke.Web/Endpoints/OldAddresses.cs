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
        if (IsUnanswered(context) && await NewAddressAsync(context) is { } address)
            context.Response.Redirect(address, permanent: true);
    }

    private static bool IsUnanswered(HttpContext context) =>
        context.Response.StatusCode == StatusCodes.Status404NotFound
        && ErrorPages.IsBare(context.Response)
        && HttpMethods.IsGet(context.Request.Method)
        && context.Features.Get<ErrorShown>() is null
        && context.Features.Get<Visit>() is not null;

    private async Task<string?> NewAddressAsync(HttpContext context)
    {
        var asked = context.Request.Path.ToUriComponent();
        var address = await new OldPlaces(reads, context.Visit().Site).FindAsync(asked + context.Request.QueryString);
        return address == asked ? null : address;
    }
}
