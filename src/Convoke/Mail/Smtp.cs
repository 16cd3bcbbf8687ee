using System.Globalization;
using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Security.Authentication;
using System.Text;

namespace Convoke.Mail;

/// <summary>
/// Hands mails to a server over one connection. Once the first byte of a body was asked for the server may have taken the mail,
/// whatever happens to the connection: only what went wrong before that is certainly not sent.
/// </summary>
internal sealed class Smtp : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly SmtpClient client;

    public Smtp(MailServer server)
    {
        client = new SmtpClient(server.Host, server.Port)
        {
            EnableSsl = server.IsEncrypted,
            DeliveryFormat = SmtpDeliveryFormat.International,
            Credentials = server.User is null ? null : new NetworkCredential(server.User, server.Secret),
        };
    }

    public async Task<Handed> SendAsync(WrittenMail mail)
    {
        using var text = new Body(mail.Text);
        using var html = new Body(mail.Html);
        using var message = Compose(mail, text, html);
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await client.SendMailAsync(message, patience.Token);
            return new Handed(Fate.Taken, "");
        }
        catch (OperationCanceledException)
        {
            return new Handed(text.WasRead ? Fate.Unknown : Fate.NotNow, "no answer in time");
        }
        catch (Exception problem) when (problem is SmtpException or IOException or AuthenticationException)
        {
            return new Handed(FateAfter(problem, text.WasRead), WordsOf(problem));
        }
    }

    /// <summary>Says goodbye to the server, which may have gone.</summary>
    public void Dispose()
    {
        try
        {
            client.Dispose();
        }
        catch (Exception problem) when (problem is SmtpException or IOException) { }
    }

    private static MailMessage Compose(WrittenMail mail, Body text, Body html)
    {
        var message = new MailMessage
        {
            From = new MailAddress(mail.From, mail.Sender, Encoding.UTF8),
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
        };
        message.To.Add(new MailAddress(mail.To));
        foreach (var (name, value) in MailSource.Heads(mail))
            message.Headers.Add(name, value);
        message.AlternateViews.Add(View(text, MediaTypeNames.Text.Plain));
        message.AlternateViews.Add(View(html, MediaTypeNames.Text.Html));
        return message;
    }

    private static AlternateView View(Body body, string type) =>
        new(body, new ContentType(type) { CharSet = "utf-8" }) { TransferEncoding = TransferEncoding.Base64 };

    /// <summary>A refusal for good is one of this mail or its recipient; what the server has against us may be mended.</summary>
    private static Fate FateAfter(Exception problem, bool wasRead) =>
        problem is SmtpException { StatusCode: var status } && (int)status >= 400
            ? (int)status is >= 500 and not (530 or 534 or 535 or 538)
                ? Fate.Refused
                : Fate.NotNow
            : wasRead
                ? Fate.Unknown
                : Fate.NotNow;

    /// <summary>The server's own words, or what became of the connection.</summary>
    private static string WordsOf(Exception problem)
    {
        var status =
            problem is SmtpException { StatusCode: var code } && (int)code >= 400
                ? ((int)code).ToString(CultureInfo.InvariantCulture) + " "
                : "";
        return status + string.Join(" ", Causes(problem).Select(cause => cause.Message).Distinct());
    }

    private static IEnumerable<Exception> Causes(Exception? problem)
    {
        for (; problem is not null; problem = problem.InnerException)
            yield return problem;
    }

    /// <summary>Knows whether it was read, and with that whether the server had asked for it.</summary>
    private sealed class Body(string words) : MemoryStream(Encoding.UTF8.GetBytes(words), writable: false)
    {
        public bool WasRead { get; private set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            WasRead = true;
            return base.Read(buffer, offset, count);
        }

        public override int Read(Span<byte> buffer)
        {
            WasRead = true;
            return base.Read(buffer);
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            WasRead = true;
            return base.ReadAsync(buffer, cancellationToken);
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            WasRead = true;
            return base.ReadAsync(buffer, offset, count, cancellationToken);
        }
    }
}

/// <summary>What became of a mail that was handed over, and what was said of it.</summary>
public sealed record Handed(Fate Fate, string Words);

/// <summary>What is known of a mail after a try.</summary>
public enum Fate
{
    Taken,

    /// <summary>Certainly not taken; later perhaps.</summary>
    NotNow,
    Refused,
    Unknown,
}
