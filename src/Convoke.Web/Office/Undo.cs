using System.Security.Cryptography;
using System.Text.Json;
using Convoke.Kernel;
using Microsoft.AspNetCore.DataProtection;

namespace Convoke.Web.Office;

/// <summary>
/// Lets somebody take back what was just done to many entries. What they were before travels in a cookie under seal, for a few
/// minutes and for that person alone: nothing is kept of a deed that nobody regrets.
/// </summary>
public sealed class Undo(IDataProtectionProvider protection, Settings settings, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private readonly ITimeLimitedDataProtector protector = protection
        .CreateProtector("undo")
        .ToTimeLimitedDataProtector();
    private readonly OfficeCookie cookie = new("undo", settings) { Expiration = Patience };

    public void Offer(HttpContext context, Colleague to, BulkDone done) =>
        context.Response.Cookies.Append(
            cookie.Name!,
            protector.Protect(JsonSerializer.Serialize(new Offered(to.Account.Id, done)), Patience),
            cookie.Build(context, clock.GetUtcNow())
        );

    public BulkDone? Find(HttpContext context, Colleague who)
    {
        try
        {
            return
                context.Request.Cookies[cookie.Name!] is { } sent
                && JsonSerializer.Deserialize<Offered>(protector.Unprotect(sent)) is { } offered
                && offered.To == who.Account.Id
                ? offered.Done
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public void Forget(HttpContext context) =>
        context.Response.Cookies.Delete(cookie.Name!, cookie.Build(context, clock.GetUtcNow()));

    private sealed record Offered(Guid To, BulkDone Done);
}
