using Convoke.Web.Locales;

namespace Convoke.Web.Mail;

/// <summary>The words of each mail. None says a word that a stranger typed.</summary>
internal static class MailTexts
{
    public static MailWords Test(Words L, string assembly) =>
        new(
            L["Mail of {0} arrives", assembly],
            [L["This mail was asked for in the office, to see whether mail arrives. It does."]]
        );

    public static MailLink Never(Words L, string address) =>
        new(L["It wasn't me, and I never want such a mail again"], address);

    public static MailWords? Invitation(Words L, string assembly, string? link) =>
        link is null
            ? null
            : new MailWords(
                L["You are invited to the office of {0}", assembly],
                [
                    L[
                        "A colleague has made an account for you in the office of {0}, where its texts are written and its comments are read.",
                        assembly
                    ],
                    L[
                        "The link leads to a page on which you choose a passphrase and an app for codes. It works once, for 24 hours."
                    ],
                ]
            )
            {
                Link = new MailLink(L["Come into the office"], link),
                After = [L["If this means nothing to you, do nothing: without you nobody can use the account."]],
            };

    public static MailWords? Reset(Words L, string assembly, string? link) =>
        link is null
            ? null
            : new MailWords(
                L["A new passphrase for the office of {0}", assembly],
                [
                    L[
                        "Somebody asked for a new passphrase for this address. The link leads to a page on which you choose it. It works once, for 24 hours."
                    ],
                ]
            )
            {
                Link = new MailLink(L["Choose a new passphrase"], link),
                After = [L["If it was not you, do nothing: your passphrase stays as it is."]],
            };

    public static MailWords? ConfirmComment(Words L, string assembly, string? link) =>
        link is null
            ? null
            : new MailWords(
                L["Confirm your comment at {0}", assembly],
                [
                    L[
                        "A comment came to {0} with this address. The link leads to a page that shows it, with a button to confirm that it is yours. It works for seven days.",
                        assembly
                    ],
                ]
            )
            {
                Link = new MailLink(L["Look at the comment"], link),
                After = [L["If you did not write it, do nothing: it is not shown as confirmed."]],
            };

    public static MailWords? ConfirmJoining(Words L, string assembly, string? link) =>
        link is null
            ? null
            : new MailWords(
                L["Confirm the application to {0}", assembly],
                [
                    L[
                        "Somebody applied to {0} for an organisation to join, and gave this address. The link leads to a page that shows the application, with a button to confirm it. It works for seven days.",
                        assembly
                    ],
                ]
            )
            {
                Link = new MailLink(L["Look at the application"], link),
                After = [L["If it was not you, do nothing: without you nobody reads it."]],
            };

    public static MailWords? Admitted(Words L, string assembly, string? link, string said) =>
        link is null
            ? null
            : new MailWords(
                L["Your organisation is a member of {0}", assembly],
                [
                    L[
                        "Coordination has admitted your organisation to {0}. It stands in the public directory.",
                        assembly
                    ],
                    .. Said(said),
                ]
            )
            {
                Link = new MailLink(L["Look at its page"], link),
                After = [L["If something on it is wrong, answer to coordination."]],
            };

    public static MailWords NotAdmitted(Words L, string assembly, string why) =>
        new(
            L["About your application to {0}", assembly],
            [
                L[
                    "Coordination has decided not to admit your organisation to {0}. This is the reason it gives:",
                    assembly
                ],
                .. Said(why),
            ]
        )
        {
            After = [L["What you wrote is deleted after a while. You may apply again."]],
        };

    private static string[] Said(string words) =>
        words.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static MailWords NoAccount(Words L, string assembly) =>
        new(
            L["There is no account of this address at {0}", assembly],
            [
                L[
                    "Somebody asked for a new passphrase in the office of {0} and gave this address, which has no account there.",
                    assembly
                ],
                L["If it was you, try another of your addresses, or ask an administrator. If it was not, do nothing."],
            ]
        );
}
