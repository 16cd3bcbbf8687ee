using Convoke.Accounts;
using Convoke.Data;
using Convoke.Kernel;
using Convoke.Web.Office;
using Convoke.Web.Reader;

namespace Convoke.Web.Pages.Setup;

/// <summary>The third screen: how the world reaches the site. It is set where the program is started, so here it is looked at.</summary>
public sealed class AddressModel(Settings settings, ConvokeDb db, Entrance entrance, SiteKeeper site)
    : SetupPage(db, entrance, site)
{
    private static readonly string[] Forwarding = ["X-Forwarded-For", "X-Forwarded-Proto", "Forwarded", "X-Real-IP"];

    public override int Step => 3;

    public override string Title => L["The public address"];

    public Uri PublicUrl => settings.PublicUrl;

    public bool IsSafe => PublicUrl.Scheme == Uri.UriSchemeHttps;

    /// <summary>How this very page was asked for.</summary>
    public string AskedAs => $"{Request.Scheme}://{Request.Host}";

    /// <summary>Whether that is the address that is set; the scheme is the proxy's affair.</summary>
    public bool IsReached => Request.Host.ToString() == PublicUrl.Authority;

    /// <summary>The proxy in front, where one speaks that nobody told us of.</summary>
    public string? UnknownProxy =>
        settings.TrustedProxies.Count == 0 && Forwarding.Any(Request.Headers.ContainsKey)
            ? HttpContext.Connection.RemoteIpAddress?.ToString()
            : null;

    public void OnGet() { }
}
