using Convoke.Accounts;
using Convoke.Data;
using Convoke.Web.Hosting;
using Microsoft.AspNetCore.Authentication;

namespace Convoke.Web.Office;

/// <summary>Lets somebody in whose proofs were found right: a session of its own each time, never one that a cookie brought along.</summary>
public sealed class Arrival(ConvokeDb db, Entrance entrance, Devices devices, TimeProvider clock)
{
    public async Task ComeInAsync(HttpContext context, Account account)
    {
        var session = await entrance.BeginAsync(account, context.Network(), context.RequestAborted);
        await db.SaveChangesAsync(context.RequestAborted);
        devices.Mark(context, account, clock.GetUtcNow());
        await context.SignOutAsync(OfficeDoors.HalfWay);
        await context.SignInAsync(
            OfficeDoors.Office,
            OfficeDoors.Principal(
                OfficeDoors.Office,
                (Colleague.SessionClaim, session.Id.ToString("N")),
                (Colleague.AccountClaim, account.Id.ToString("N"))
            )
        );
    }
}

internal static class RequestNetwork
{
    /// <summary>The network a request came from, as it is kept: never the whole address.</summary>
    public static string? Network(this HttpContext context) => Networks.NameOf(context.Connection.RemoteIpAddress);
}
