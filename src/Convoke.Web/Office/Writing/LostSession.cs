using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Convoke.Web.Office.Writing;

/// <summary>
/// Who sends the editor's form when the session is over signs in again, and finds the words in the editor. They are kept only where
/// the cookie is one of ours, and for the account it names: strangers leave nothing here.
/// </summary>
internal static class LostSession
{
    public static async Task GoToSignInAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var (request, http) = (context.Request, context.HttpContext);
        if (request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }
        if (await KeepAsync(http) is { } kept)
            context.RedirectUri =
                $"{OfficeDoors.SignInAddress}?{OfficeDoors.ReturnKey}={Uri.EscapeDataString($"{request.Path}?keep={kept}")}";
        context.Response.Redirect(context.RedirectUri);
    }

    private static async Task<Guid?> KeepAsync(HttpContext http) =>
        http.Request is { HasFormContentType: true } request
        && HttpMethods.IsPost(request.Method)
        && http.GetEndpoint()?.Metadata.GetMetadata<KeepsWordsAttribute>() is not null
        && http.Features.Get<FormerColleague>() is { } former
            ? await http
                .RequestServices.GetRequiredService<KeptForms>()
                .KeepAsync(former.Account, await request.ReadFormAsync(http.RequestAborted), http.RequestAborted)
            : null;
}

/// <summary>Whose session it was, by a cookie of ours that opens nothing any more.</summary>
internal sealed record FormerColleague(Guid Account);

/// <summary>A page whose form is kept when the session is over.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class KeepsWordsAttribute : Attribute;
