using System.Security.Claims;
using Convoke.Accounts;
using Convoke.Safety;
using Convoke.Web.Office.Writing;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Convoke.Web.Office;

/// <summary>Looks up the session that a cookie names, at every request: one that was taken away ends at once.</summary>
internal static class SessionCheck
{
    public static async Task RunAsync(CookieValidatePrincipalContext context)
    {
        var (http, services) = (context.HttpContext, context.HttpContext.RequestServices);
        var entrance = services.GetRequiredService<Entrance>();
        if (
            !Guid.TryParse(context.Principal?.FindFirstValue(Colleague.SessionClaim), out var id)
            || await entrance.FindAsync(id, http.RequestAborted) is not { } session
        )
        {
            if (Guid.TryParse(context.Principal?.FindFirstValue(Colleague.AccountClaim), out var account))
                http.Features.Set(new FormerColleague(account));
            context.RejectPrincipal();
            return;
        }
        var name = services.GetRequiredService<Vault>().Open(session.Account.Name, session.AccountId);
        http.Features.Set(new Colleague(session.Account, session, name));
        context.ReplacePrincipal(
            OfficeDoors.Principal(
                OfficeDoors.Office,
                (Colleague.SessionClaim, id.ToString("N")),
                (ClaimTypes.Role, session.Account.Role.ToString())
            )
        );
    }
}
