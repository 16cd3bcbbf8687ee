using Microsoft.Playwright;

namespace Convoke.Browser.Tests;

/// <summary>A device with passkeys that Chromium pretends to have (WebAuthn of the DevTools protocol).</summary>
internal sealed class Authenticator
{
    private readonly ICDPSession session;
    private readonly string id;

    private Authenticator(ICDPSession session, string id) => (this.session, this.id) = (session, id);

    public static async Task<Authenticator> AddAsync(IPage page)
    {
        var tools = await page.Context.NewCDPSessionAsync(page);
        await tools.SendAsync("WebAuthn.enable");
        var options = new Dictionary<string, object>
        {
            ["protocol"] = "ctap2",
            ["transport"] = "internal",
            ["hasResidentKey"] = true,
            ["hasUserVerification"] = true,
            ["isUserVerified"] = true,
            ["automaticPresenceSimulation"] = true,
        };
        var added = await tools.SendAsync("WebAuthn.addVirtualAuthenticator", new() { ["options"] = options });
        return new(tools, added!.Value.GetProperty("authenticatorId").GetString()!);
    }

    public Task RecogniseNobodyAsync() =>
        session.SendAsync("WebAuthn.setUserVerified", new() { ["authenticatorId"] = id, ["isUserVerified"] = false });
}
