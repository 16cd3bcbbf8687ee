using Convoke.Kernel;
using Convoke.Safety;

namespace Convoke.Accounts;

/// <summary>Somebody of the assembly who signs in to the office. Address and name are sealed; the address is found by its blind index.</summary>
public sealed partial class Account : Entity
{
    public const string EmailPurpose = "account-email";

    private Account() { }

    public Sealed Email { get; private set; } = null!;
    public byte[] EmailIndex { get; private set; } = [];
    public Sealed Name { get; private set; } = null!;

    /// <summary>Under which name they last answered readers; null until they did.</summary>
    public Sealed? PublicName { get; private set; }
    public Role Role { get; private set; }

    /// <summary>What the office speaks to them.</summary>
    public LanguageTag Language { get; private set; }

    /// <summary>To the minute; null for somebody who was never here.</summary>
    public DateTimeOffset? SeenAt { get; private set; }

    /// <summary>Changes with whatever proves who they are: links and half-finished sign-ins that were made before end with it.</summary>
    public string Stamp { get; private set; } = PublicId.New();

    public static Outcome<Account> Add(
        string email,
        string name,
        Role role,
        LanguageTag language,
        Vault vault,
        DateTimeOffset now,
        Guid? id = null
    )
    {
        if (!EmailAddress.IsOne(email.Trim()))
            return new Refusal("This is not an address of mail, such as name@example.org.");
        var account = new Account
        {
            Id = id ?? Kernel.Id.New(now),
            Role = role,
            EmailIndex = IndexOf(email, vault),
        };
        account.Email = vault.Seal(email.Trim(), account.Id);
        return account.Introduce(name, language, vault);
    }

    /// <summary>How they are called, and what the office speaks to them.</summary>
    public Outcome<Account> Introduce(string name, LanguageTag language, Vault vault)
    {
        if (name.Trim() is not { Length: <= Lengths.Name } called || !PlainText.IsSeen(called))
            return new Refusal("A name has between 1 and {0} letters.", Lengths.Name);
        (Name, Language) = (vault.Seal(called, Id), language);
        return this;
    }

    /// <summary>Keeps the name under which they answer readers, for the next time.</summary>
    public void SpeakAs(string name, Vault vault) => PublicName = vault.Seal(name, Id);

    internal void See(DateTimeOffset now) => SeenAt = now;

    public void Become(Role role) => Role = role;

    /// <summary>Ends what hangs on the stamp: every link is used up.</summary>
    public void Restamp() => Stamp = PublicId.New();

    public static byte[] IndexOf(string email, Vault vault) =>
        vault.BlindIndex(EmailPurpose, EmailAddress.Canonical(email));
}
