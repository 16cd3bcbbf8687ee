using Convoke.Kernel;
using Convoke.Safety;

namespace Convoke.Mail;

/// <summary>
/// One mail to one recipient. Until it is sent it holds what it is about and a sealed address, and no words: they, and the links in
/// them, are made when it is sent.
/// </summary>
public sealed partial class Delivery : Entity
{
    public const string EmailPurpose = "delivery-email";

    private Delivery() { }

    /// <summary>The beginning of its Message-ID: the same however often it is sent.</summary>
    public string PublicId { get; private set; } = "";
    public MailTemplate Template { get; private set; }

    /// <summary>What it is about: the account of an invitation.</summary>
    public Guid? SubjectId { get; private set; }
    public LanguageTag Language { get; private set; }
    public Sealed Email { get; private set; } = null!;
    public byte[] EmailIndex { get; private set; } = [];

    /// <summary>Whether somebody who was not signed in caused it; such mails have a budget.</summary>
    public bool IsAsked { get; private set; }

    /// <summary>The network it was asked for from, by an HMAC that changes daily.</summary>
    public byte[]? AskedFrom { get; private set; }

    public DateTimeOffset QueuedAt => Kernel.Id.MomentOf(Id);

    public static Delivery To(
        string email,
        MailTemplate template,
        Guid? subject,
        LanguageTag language,
        Vault vault,
        DateTimeOffset now
    )
    {
        var id = Kernel.Id.New(now);
        var delivery = new Delivery
        {
            Id = id,
            PublicId = Kernel.PublicId.New() + Kernel.PublicId.New(),
            Template = template,
            SubjectId = subject,
            Language = language,
            Email = vault.Seal(email.Trim(), id),
            EmailIndex = IndexOf(email, vault),
            Due = now,
        };
        delivery.Record(new MailQueued());
        return delivery;
    }

    public static byte[] IndexOf(string email, Vault vault) =>
        vault.BlindIndex(EmailPurpose, EmailAddress.Canonical(email));

    internal void Ask(byte[]? from) => (IsAsked, AskedFrom) = (true, from);
}
