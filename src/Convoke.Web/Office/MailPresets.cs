namespace Convoke.Web.Office;

/// <summary>Mail servers that many have, to be filled in at one click.</summary>
internal static class MailPresets
{
    public static IReadOnlyList<(string Key, string Name, string Host, int Port)> All { get; } =
    [
        ("here", "localhost", "localhost", 25),
        ("riseup", "Riseup", "mail.riseup.net", 587),
        ("posteo", "Posteo", "posteo.de", 587),
        ("mailbox", "mailbox.org", "smtp.mailbox.org", 587),
        ("infomaniak", "Infomaniak", "mail.infomaniak.com", 587),
        ("gmail", "Gmail", "smtp.gmail.com", 587),
    ];
}
