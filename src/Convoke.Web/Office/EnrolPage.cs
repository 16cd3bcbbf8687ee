using Convoke.Accounts;
using Convoke.Kernel;
using Convoke.Web.Office.Passkeys;
using Microsoft.AspNetCore.Mvc;

namespace Convoke.Web.Office;

/// <summary>A page on which somebody chooses a passphrase and a second proof. Without script that is an app.</summary>
public abstract class EnrolPage(Enrolment enrolment) : OfficePage
{
    public const string ByPasskey = "passkey";

    private TotpSecret? secret;

    [BindProperty]
    public string? Passphrase { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    /// <summary>The app's secret under seal, as the form brings it back.</summary>
    [BindProperty]
    public string? App { get; set; }

    /// <summary>Which second proof was chosen.</summary>
    [BindProperty]
    public string? Proof { get; set; }

    /// <summary>What the browser was asked, under seal, and the passkey it made.</summary>
    [BindProperty]
    public string? State { get; set; }

    [BindProperty]
    public string? Credential { get; set; }

    /// <summary>Shown once, when all is done.</summary>
    public IReadOnlyList<string>? RecoveryCodes { get; protected set; }

    /// <summary>Null where passkeys are not offered.</summary>
    public PasskeyQuestion? Question { get; protected set; }

    /// <summary>The name that passkeys are made for, or the number that they cannot be made for.</summary>
    public string Host => Settings.PublicUrl.Host;

    /// <summary>The secret of this form: the one it brought, else a new one.</summary>
    public TotpSecret Secret => secret ??= enrolment.Read(App) ?? TotpSecret.New();

    public string SealedSecret => enrolment.Seal(Secret);

    /// <summary>What the app will call this account.</summary>
    public abstract string Owner { get; }

    protected Enrolment Enrolment => enrolment;

    protected PasskeyDesk Desk => HttpContext.RequestServices.GetRequiredService<PasskeyDesk>();

    protected bool AreOffered => PasskeyDesk.AreOffered(Settings);

    private Settings Settings => HttpContext.RequestServices.GetRequiredService<Settings>();

    /// <summary>What was chosen, if it is good enough and proven; else it is said what is wrong.</summary>
    protected async Task<(Passphrase Passphrase, SecondProof Second)?> ChosenAsync(params IEnumerable<string> known)
    {
        if (!Accounts.Passphrase.Choose(Passphrase ?? "", known).Granted(out var passphrase, out var refusal))
            Complain("passphrase", L.Say(refusal));
        var second = Proof == ByPasskey && AreOffered ? await KeyAsync() : AppShown();
        return passphrase is not null && second is not null ? (passphrase, second) : null;
    }

    private SecondProof? AppShown()
    {
        if (enrolment.StepOf(Secret, Code) is { } step)
            return new SecondProof(Secret, step, null, default, "");
        Complain("code", L["This is not the code that the app shows now. Is the clock of the device right?"]);
        return null;
    }

    /// <summary>What the browser made stays in the form while the rest is put right; what is wrong with it is asked anew.</summary>
    private async Task<SecondProof?> KeyAsync()
    {
        if (await Desk.ProveAsync(HttpContext, State, Credential) is var (owner, key))
            return new SecondProof(null, 0, key, owner, L["First passkey"]);
        (State, Credential) = (null, null);
        Complain("second", L["The browser made no passkey, or not in time. Try once more; it needs JavaScript."]);
        return null;
    }
}
