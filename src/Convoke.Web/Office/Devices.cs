using System.Security.Cryptography;
using Convoke.Accounts;
using Convoke.Kernel;
using Microsoft.AspNetCore.DataProtection;

namespace Convoke.Web.Office;

/// <summary>
/// Marks a browser that signed in to an account, so that it has tries of its own there. The mark says which account, and nothing
/// more; it opens nothing.
/// </summary>
public sealed class Devices(IDataProtectionProvider protection, Settings settings)
{
    private readonly IDataProtector protector = protection.CreateProtector("device");
    private readonly OfficeCookie cookie = new("device", settings) { Expiration = TimeSpan.FromDays(365) };

    public void Mark(HttpContext context, Account account, DateTimeOffset now) =>
        context.Response.Cookies.Append(
            cookie.Name!,
            protector.Protect($"{Of(account.EmailIndex)} {PublicId.New()}"),
            cookie.Build(context, now)
        );

    /// <summary>The device's own name, where it was marked for this account.</summary>
    public string? Find(HttpRequest request, byte[] emailIndex)
    {
        try
        {
            var mark = request.Cookies[cookie.Name!] is { } sent ? protector.Unprotect(sent).Split(' ') : [];
            return mark is [var account, var device] && account == Of(emailIndex) ? device : null;
        }
        catch (CryptographicException)
        {
            return null; // of another installation, or changed
        }
    }

    private static string Of(byte[] emailIndex) => Convert.ToHexString(emailIndex);
}
