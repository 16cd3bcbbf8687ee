using System.Globalization;
using System.Text;

namespace Convoke.Mail;

/// <summary>A mail as it lies on the wire (RFC 5322, MIME), for whoever wants to look at it in the tray.</summary>
public static class MailSource
{
    private const int LineLength = 76;

    public static string Of(WrittenMail mail)
    {
        var boundary = $"=_{mail.MessageId.Split('@')[0]}";
        return string.Join(
            "\r\n",
            [
                $"From: {Encoded(mail.Sender)} <{mail.From}>",
                $"To: {mail.To}",
                $"Subject: {Encoded(mail.Subject)}",
                $"Date: {mail.Date.ToString("ddd, dd MMM yyyy HH:mm:ss +0000", CultureInfo.InvariantCulture)}",
                .. Heads(mail).Select(head => $"{head.Name}: {head.Value}"),
                "MIME-Version: 1.0",
                $"Content-Type: multipart/alternative; boundary=\"{boundary}\"",
                "",
                .. Part(boundary, "text/plain", mail.Text),
                .. Part(boundary, "text/html", mail.Html),
                $"--{boundary}--",
                "",
            ]
        );
    }

    /// <summary>What every mail says of itself; robots that answer robots are told not to (RFC 3834, 5).</summary>
    internal static IEnumerable<(string Name, string Value)> Heads(WrittenMail mail) =>
        [
            ("Message-ID", $"<{mail.MessageId}>"),
            ("Content-Language", mail.Language),
            ("Auto-Submitted", "auto-generated"),
            ("X-Auto-Response-Suppress", "All"),
        ];

    private static IEnumerable<string> Part(string boundary, string type, string words) =>
        [
            $"--{boundary}",
            $"Content-Type: {type}; charset=utf-8",
            "Content-Transfer-Encoding: base64",
            "",
            .. Convert.ToBase64String(Encoding.UTF8.GetBytes(words)).Chunk(LineLength).Select(line => new string(line)),
            "",
        ];

    /// <summary>RFC 2047, 2: a word of at most 75 signs, so long texts become several.</summary>
    private static string Encoded(string words) =>
        words.All(sign => char.IsAscii(sign) && sign is not ('"' or '=' or '?' or '<' or '>' or ',' or ';' or ':'))
            ? words
            : string.Join(
                "\r\n ",
                Pieces(words).Select(piece => $"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(piece))}?=")
            );

    private static IEnumerable<string> Pieces(string words) =>
        words.EnumerateRunes().Chunk(10).Select(runes => string.Concat(runes.Select(rune => rune.ToString())));
}
