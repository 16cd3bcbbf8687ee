using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Convoke.Kernel;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

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
            WebEncoders.Base64UrlEncode(protector.Protect(Pack(new Offered(to.Account.Id, done)), Patience)),
            cookie.Build(context, clock.GetUtcNow())
        );

    public BulkDone? Find(HttpContext context, Colleague who)
    {
        try
        {
            return
                context.Request.Cookies[cookie.Name!] is { } sent
                && Unpack(protector.Unprotect(WebEncoders.Base64UrlDecode(sent))) is { } offered
                && offered.To == who.Account.Id
                ? offered.Done
                : null;
        }
        catch (Exception problem) when (problem is CryptographicException or FormatException)
        {
            return null;
        }
    }

    public void Forget(HttpContext context) =>
        context.Response.Cookies.Delete(cookie.Name!, cookie.Build(context, clock.GetUtcNow()));

    /// <summary>A cookie holds four thousand signs, and forty entries may each have been something else.</summary>
    private static byte[] Pack(Offered offered)
    {
        using var packed = new MemoryStream();
        using (var packer = new BrotliStream(packed, CompressionLevel.Optimal))
            JsonSerializer.Serialize(packer, offered);
        return packed.ToArray();
    }

    private static Offered? Unpack(byte[] packed)
    {
        using var unpacker = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<Offered>(unpacker);
    }

    private sealed record Offered(Guid To, BulkDone Done);
}
