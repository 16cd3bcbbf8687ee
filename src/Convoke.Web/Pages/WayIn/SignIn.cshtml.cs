using Convoke.Accounts;
using Convoke.Kernel;
using Convoke.Safety;
using Convoke.Web.Hosting;
using Convoke.Web.Office;
using Convoke.Web.Office.Passkeys;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace Convoke.Web.Pages.WayIn;

/// <summary>The first of two proofs: address and passphrase. What it answers does not tell whether an address is known.</summary>
public sealed class SignInModel(Settings settings, SignInTries tries, IServiceProvider services) : OfficePage
{
    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Passphrase { get; set; }

    [BindProperty(Name = OfficeDoors.ReturnKey, SupportsGet = true)]
    public string? Return { get; set; }

    public override string Title => L["Sign in"];

    /// <summary>What is typed travels sealed, or not beyond this machine.</summary>
    public bool IsSafeHere => settings.PublicUrl.Scheme == Uri.UriSchemeHttps || settings.PublicUrl.IsLoopback;

    /// <summary>Null where passkeys are not offered.</summary>
    public PasskeyQuestion? Question { get; private set; }

    public Task OnGetAsync() => AskAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await AskAsync();
        if (!IsSafeHere)
            return Again();
        var (email, passphrase) = (Email ?? "", Passphrase ?? "");
        return Refuse(email) is { } wait ? TooMany(wait) : await TryAsync(email, passphrase);
    }

    private async Task AskAsync()
    {
        if (IsSafeHere && PasskeyDesk.AreOffered(settings))
            Question = await services.GetRequiredService<PasskeyDesk>().AskAsync(HttpContext);
    }

    private async Task<IActionResult> TryAsync(string email, string passphrase)
    {
        var entrance = services.GetRequiredService<Entrance>();
        if (await entrance.KnowAsync(email, passphrase, HttpContext.RequestAborted) is not { } account)
            return Again("passphrase", L["Address and passphrase do not belong together. Capital letters count."]);
        await HttpContext.SignInAsync(
            OfficeDoors.HalfWay,
            OfficeDoors.Principal(OfficeDoors.HalfWay, ("account", account.Id.ToString("N")), ("stamp", account.Stamp))
        );
        return RedirectToPage("/WayIn/Code", new { @return = Return });
    }

    private TimeSpan? Refuse(string email)
    {
        var index = Account.IndexOf(email, services.GetRequiredService<Vault>());
        var device = services.GetRequiredService<Devices>().Find(Request, index);
        return tries.Refuse(Convert.ToHexString(index), device, HttpContext.Connection.RemoteIpAddress);
    }
}
