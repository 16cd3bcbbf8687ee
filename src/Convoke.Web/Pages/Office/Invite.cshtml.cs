using Convoke.Accounts;
using Convoke.Web.Hosting;
using Convoke.Web.Office;
using Microsoft.AspNetCore.Mvc;

namespace Convoke.Web.Pages.Office;

/// <summary>Invites somebody by mail, with a link to choose passphrase and app.</summary>
public sealed class InviteModel(Staff staff, SignInTries tries, Entrance entrance, TimeProvider clock)
    : FreshPage(tries, entrance, clock)
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public Role? Role { get; set; }

    [BindProperty]
    public string? Language { get; set; }

    public override string Title => L["Invite a colleague"];

    public void OnGet() => Language = Me!.Account.Language.Code;

    public async Task<IActionResult> OnPostAsync()
    {
        if (Problems.Count > 0)
            return Again();
        if (Role is not { } role)
            Complain("role", L["Choose a role."]);
        else if (await DoubtAsync() is { } doubt)
            return doubt;
        else if (!(await staff.InviteAsync(InviteeAs(role), HttpContext)).Granted(out _, out var refusal))
            Complain(refusal.Message.StartsWith("A name", StringComparison.Ordinal) ? "name" : "email", L.Say(refusal));
        return Problems.Count > 0 ? Again() : RedirectToPage("/Office/People");
    }

    private Invitee InviteeAs(Role role) =>
        new(
            Email ?? "",
            Name ?? "",
            role,
            InterfaceLanguages.Where(one => one.Code == Language).DefaultIfEmpty(Me!.Account.Language).First()
        );
}
