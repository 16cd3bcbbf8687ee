using Convoke.Accounts;
using Convoke.Web.Hosting;
using Convoke.Web.Office.Passkeys;
using Microsoft.AspNetCore.Mvc;

namespace Convoke.Web.Office;

/// <summary>
/// A page that changes who may do what: whoever is signed in gives the second proof again, unless they gave one within five minutes. It
/// is asked for in the form itself, so nothing typed is lost.
/// </summary>
public abstract class FreshPage(SignInTries tries, Entrance entrance, TimeProvider clock) : OfficePage
{
    [BindProperty(Name = "code")]
    public string? Proof { get; set; }

    /// <summary>What the browser was asked for a passkey, under seal, and what it gave.</summary>
    [BindProperty]
    public string? FreshState { get; set; }

    [BindProperty]
    public string? FreshCredential { get; set; }

    /// <summary>Who has no app gives the proof by passkey.</summary>
    public bool IsByKey => Me!.Account.IsKeyed;

    /// <summary>The sample's administrator has no second proof, and comes in from this machine alone.</summary>
    public bool WantsProof => Me!.Account.IsEnrolled && !Me.Session.IsFresh(clock.GetUtcNow());

    /// <summary>Null when it is the same person still; else what to answer.</summary>
    protected async Task<IActionResult?> DoubtAsync()
    {
        if (!WantsProof)
            return null;
        if (
            tries.Refuse($"code {Me!.Account.Id}", $"{Me.Session.Id}", HttpContext.Connection.RemoteIpAddress) is
            { } wait
        )
            return TooMany(wait);
        return
            await IsProvenByKeyAsync() || await entrance.ProveAsync(Me.Session, Proof ?? "", HttpContext.RequestAborted)
            ? null
            : Again("code", L["This code is not right, or was used before. Each counts once."]);
    }

    private async Task<bool> IsProvenByKeyAsync()
    {
        if (string.IsNullOrEmpty(FreshCredential))
            return false;
        var desk = HttpContext.RequestServices.GetRequiredService<PasskeyDesk>();
        if ((await desk.RecogniseAsync(HttpContext, FreshState, FreshCredential))?.Id != Me!.Account.Id)
            return false;
        await entrance.ConfirmAsync(Me.Session, HttpContext.RequestAborted);
        return true;
    }
}
