using Convoke.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace Convoke.Web.Office;

/// <summary>A page on which somebody chooses passphrase and app.</summary>
public abstract class EnrolPage(Enrolment enrolment) : OfficePage
{
    private TotpSecret? secret;

    [BindProperty]
    public string? Passphrase { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    /// <summary>The app's secret under seal, as the form brings it back.</summary>
    [BindProperty]
    public string? App { get; set; }

    /// <summary>Shown once, when all is done.</summary>
    public IReadOnlyList<string>? RecoveryCodes { get; protected set; }

    /// <summary>The secret of this form: the one it brought, else a new one.</summary>
    public TotpSecret Secret => secret ??= enrolment.Read(App) ?? TotpSecret.New();

    public string SealedSecret => enrolment.Seal(Secret);

    /// <summary>What the app will call this account.</summary>
    public abstract string Owner { get; }

    protected Enrolment Enrolment => enrolment;

    /// <summary>What was chosen, if it is good enough and proven; else it is said what is wrong.</summary>
    protected (Passphrase Passphrase, long Step)? Chosen(params IEnumerable<string> known)
    {
        if (!Accounts.Passphrase.Choose(Passphrase ?? "", known).Granted(out var passphrase, out var refusal))
            Complain("passphrase", L.Say(refusal));
        var step = enrolment.StepOf(Secret, Code);
        if (step is null)
            Complain("code", L["This is not the code that the app shows now. Is the clock of the device right?"]);
        return passphrase is not null && step is { } proven && Problems.Count == 0 ? (passphrase, proven) : null;
    }
}
