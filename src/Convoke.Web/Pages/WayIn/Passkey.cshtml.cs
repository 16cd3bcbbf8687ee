using Convoke.Web.Hosting;
using Convoke.Web.Office;
using Convoke.Web.Office.Passkeys;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Convoke.Web.Pages.WayIn;

/// <summary>Signs in with a passkey, which is both proofs at once: something one has, and finger, face or PIN.</summary>
public sealed class PasskeyModel(PasskeyDesk desk, Arrival arrival, Tries tries) : OfficePage
{
    [BindProperty]
    public string? State { get; set; }

    [BindProperty]
    public string? Credential { get; set; }

    [BindProperty(Name = OfficeDoors.ReturnKey)]
    public string? Return { get; set; }

    public override string Title => L["Sign in with a passkey"];

    public IActionResult OnGet() => RedirectToPage("/WayIn/SignIn");

    public async Task<IActionResult> OnPostAsync()
    {
        if (await desk.RecogniseAsync(HttpContext, State, Credential) is not { IsEnrolled: true } account)
            return tries.Refuse("passkey", HttpContext.Connection.RemoteIpAddress) is { } wait
                ? TooMany(wait)
                : Again(
                    "passkey",
                    L[
                        "This passkey is not known here, or it took too long. Try once more, or sign in with passphrase and code."
                    ]
                );
        await arrival.ComeInAsync(HttpContext, account);
        return LocalRedirect(RedirectHttpResult.IsLocalUrl(Return) ? Return! : "/office");
    }
}
