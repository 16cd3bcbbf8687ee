using Convoke.Kernel;
using Convoke.Web.Office;
using Microsoft.AspNetCore.Mvc;

namespace Convoke.Web.Pages.WayIn;

/// <summary>Asks for a link by mail. Whether somebody has the address only that mail tells.</summary>
public sealed class ResetModel(Settings settings, AskedMail mail) : OfficePage
{
    [BindProperty]
    public string? Email { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Sent { get; set; }

    public override string Title => L["A new passphrase"];

    public bool IsSafeHere => settings.PublicUrl.Scheme == Uri.UriSchemeHttps || settings.PublicUrl.IsLoopback;

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!IsSafeHere)
            return Again();
        var email = (Email ?? "").Trim();
        if (!EmailAddress.IsOne(email))
            return Again("email", L["This is not an address of mail, such as name@example.org."]);
        await mail.ResetAsync(email, InterfaceLanguage, HttpContext);
        return RedirectToPage(new { sent = "yes" });
    }
}
