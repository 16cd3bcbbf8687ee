using Convoke.Mail;
using Convoke.Web.Locales;

namespace Convoke.Web.Office;

/// <summary>What the office says of a mail.</summary>
internal static class MailStates
{
    public static string Say(Words L, Delivery mail) =>
        mail is { IsUncertain: true, State: DeliveryState.Sent } ? L["sent, perhaps twice"] : L[Word(mail.State)];

    public static string Word(DeliveryState state) =>
        state switch
        {
            DeliveryState.Queued => Words.Later("waits"),
            DeliveryState.Leased => Words.Later("is being sent"),
            DeliveryState.Sent => Words.Later("sent"),
            DeliveryState.Kept => Words.Later("in the tray"),
            DeliveryState.Unknown => Words.Later("unknown: it may have arrived"),
            DeliveryState.Failed => Words.Later("failed"),
            DeliveryState.Suppressed => Words.Later("not sent: it was no longer wanted"),
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        };

    public static string About(MailTemplate template) =>
        template switch
        {
            MailTemplate.Test => Words.Later("A test"),
            MailTemplate.Invitation => Words.Later("An invitation"),
            MailTemplate.Reset => Words.Later("A new passphrase"),
            MailTemplate.NoAccount => Words.Later("No account of this address"),
            MailTemplate.ConfirmJoining => Words.Later("To confirm that an organisation wants to join"),
            MailTemplate.Admitted => Words.Later("An organisation is admitted"),
            MailTemplate.NotAdmitted => Words.Later("An organisation is not admitted"),
            MailTemplate.ConfirmComment => Words.Later("To confirm a comment"),
            _ => throw new ArgumentOutOfRangeException(nameof(template)),
        };
}
