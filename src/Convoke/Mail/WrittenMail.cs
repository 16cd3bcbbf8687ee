using System.Text.Json;

namespace Convoke.Mail;

/// <summary>A mail as it is sent. Its heads are single lines by construction: nothing in them can begin another.</summary>
public sealed record WrittenMail
{
    public WrittenMail(string from, string sender, string to, string subject, string text, string html)
    {
        (From, Sender, To, Subject) = (OneLine(from), OneLine(sender), OneLine(to), OneLine(subject));
        (Text, Html) = (text, html);
    }

    /// <summary>The address it comes from.</summary>
    public string From { get; }

    /// <summary>The name it comes from.</summary>
    public string Sender { get; }
    public string To { get; }
    public string Subject { get; }
    public string Text { get; }
    public string Html { get; }

    /// <summary>Without the angle brackets (RFC 5322, 3.6.4).</summary>
    public string MessageId { get; init; } = "";
    public string Language { get; init; } = "";
    public DateTimeOffset Date { get; init; }

    internal string ToJson() => JsonSerializer.Serialize(this);

    internal static WrittenMail FromJson(string json) => JsonSerializer.Deserialize<WrittenMail>(json)!;

    private static string OneLine(string words) =>
        string.Concat(words.Select(sign => char.IsControl(sign) || sign is '\u2028' or '\u2029' ? ' ' : sign)).Trim();
}
