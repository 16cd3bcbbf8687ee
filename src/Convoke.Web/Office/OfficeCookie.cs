using Convoke.Kernel;

namespace Convoke.Web.Office;

/// <summary>
/// A cookie of the office: for this host alone and out of reach of scripts. Over https it says so whatever the proxy in front
/// told; on loopback over plain http, where browsers would refuse that, it goes without.
/// </summary>
internal sealed class OfficeCookie : CookieBuilder
{
    private readonly bool isSecure;

    public OfficeCookie(string name, Settings settings)
    {
        isSecure = settings.PublicUrl.Scheme == Uri.UriSchemeHttps;
        Name = isSecure ? $"__Host-{name}" : name;
        (Path, HttpOnly, SameSite, IsEssential) = ("/", true, SameSiteMode.Lax, true);
        SecurePolicy = CookieSecurePolicy.None;
    }

    public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
    {
        var options = base.Build(context, expiresFrom);
        options.Secure = isSecure;
        return options;
    }
}
