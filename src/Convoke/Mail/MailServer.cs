using Convoke.Kernel;

namespace Convoke.Mail;

/// <summary>
/// The server that mails are handed to: <c>smtp://user:secret@host:port?from=address</c>. The connection is encrypted by STARTTLS wherever a
/// secret is sent to another machine, on port 587, and where the scheme is <c>starttls</c>.
/// </summary>
public sealed record MailServer
{
    public const int SubmissionPort = 587;
    private const int RelayPort = 25;

    public required string Host { get; init; }
    public required int Port { get; init; }
    public required bool IsEncrypted { get; init; }
    public string? User { get; init; }
    public string? Secret { get; init; }

    /// <summary>The address that mails come from; null: made of the user or of the site's own name.</summary>
    public string? From { get; init; }

    public static Outcome<MailServer> Read(string text)
    {
        var whole = text.Contains("://", StringComparison.Ordinal) ? text.Trim() : $"smtp://{text.Trim()}";
        if (
            !Uri.TryCreate(whole, UriKind.Absolute, out var uri)
            || uri.Host.Length == 0
            || uri.AbsolutePath is not ("" or "/")
        )
            return NotAServer;
        if (uri.Scheme is "smtps" || uri.Port == 465)
            return new Refusal(
                "Mail servers are spoken to with STARTTLS: write smtp:// and port 587 instead of smtps:// and port 465."
            );
        return uri.Scheme is "smtp" or "starttls" ? Read(uri) : NotAServer;
    }

    private static Outcome<MailServer> Read(Uri uri)
    {
        var login = uri.UserInfo.Split(':', 2).Select(Uri.UnescapeDataString).ToList();
        var (user, secret) = (login[0].Length == 0 ? null : login[0], login.Count > 1 ? login[1] : null);
        var port =
            uri.Port > 0 ? uri.Port
            : user is null && uri.Scheme is "smtp" ? RelayPort
            : SubmissionPort;
        var from = uri.Query.StartsWith("?from=", StringComparison.Ordinal)
            ? Uri.UnescapeDataString(uri.Query["?from=".Length..])
            : null;
        if (uri.Query.Length > 0 && !EmailAddress.IsOne(from ?? ""))
            return NotAServer;
        return new MailServer
        {
            Host = uri.Host,
            Port = port,
            User = user,
            Secret = secret,
            From = from,
            IsEncrypted = uri.Scheme is "starttls" || (!uri.IsLoopback && (user is not null || port == SubmissionPort)),
        };
    }

    /// <summary>Whom mails come from.</summary>
    public static string SenderFor(MailServer? server, Uri site) =>
        server?.From ?? (EmailAddress.IsOne(server?.User ?? "") ? server!.User! : $"assembly@{DomainOf(site)}");

    /// <summary>What <see cref="Read(string)"/> reads, to be kept under seal.</summary>
    public string ToAddress()
    {
        var login = User is null ? "" : $"{Uri.EscapeDataString(User)}:{Uri.EscapeDataString(Secret ?? "")}@";
        var from = From is null ? "" : $"?from={Uri.EscapeDataString(From)}";
        return $"{(IsEncrypted ? "starttls" : "smtp")}://{login}{Host}:{Port}{from}";
    }

    public override string ToString() => $"{Host}:{Port}";

    /// <summary>A host that is a number has no mail.</summary>
    internal static string DomainOf(Uri site) => site.HostNameType is UriHostNameType.Dns ? site.IdnHost : "localhost";

    private static Refusal NotAServer { get; } =
        new("A mail server is written as smtp://user:secret@mail.example.org:587.");
}
