using Convoke.Kernel;
using Convoke.Safety;

namespace Convoke.Accounts;

/// <summary>
/// A key pair that a device, a stick or a password manager holds for an account: we have the public half. It is used only where its holder was
/// recognised (by finger, face or PIN), and so counts as both proofs.
/// </summary>
public sealed class Passkey : Entity
{
    /// <summary>W3C Web Authentication, 4, "credential ID": at most 1023 bytes.</summary>
    public const int LongestId = 1023;

    private Passkey() { }

    public Guid AccountId { get; private set; }
    public Account Account { get; private set; } = null!;

    /// <summary>How its holder calls it.</summary>
    public Sealed Name { get; private set; } = null!;
    public byte[] CredentialId { get; private set; } = [];

    /// <summary>As COSE writes it (RFC 9052, 7).</summary>
    public byte[] PublicKey { get; private set; } = [];

    /// <summary>Goes up with each use where the holder counts; a copy would fall behind.</summary>
    public long SignCount { get; private set; }

    /// <summary>How the browser reaches it, with spaces between.</summary>
    public string Transports { get; private set; } = "";
    public bool IsBackupEligible { get; private set; }
    public bool IsBackedUp { get; private set; }
    public DateTimeOffset? UsedAt { get; private set; }

    public DateTimeOffset AddedAt => Kernel.Id.MomentOf(Id);

    public static Passkey Keep(Account account, string name, NewPasskey made, Vault vault, DateTimeOffset now)
    {
        var id = Kernel.Id.New(now);
        return new Passkey
        {
            Id = id,
            AccountId = account.Id,
            Name = vault.Seal(name, id),
            CredentialId = made.CredentialId,
            PublicKey = made.PublicKey,
            SignCount = made.SignCount,
            Transports = made.Transports,
            IsBackupEligible = made.IsBackupEligible,
            IsBackedUp = made.IsBackedUp,
        };
    }

    public Outcome<Passkey> Rename(string name, Vault vault)
    {
        if (!IsName(name))
            return BadName;
        Name = vault.Seal(name.Trim(), Id);
        return this;
    }

    public void Use(long signCount, bool isBackedUp, DateTimeOffset now) =>
        (SignCount, IsBackedUp, UsedAt) = (signCount, isBackedUp, now);

    public static bool IsName(string name) => name.Trim().Length <= Lengths.Name && PlainText.IsSeen(name);

    public static Refusal BadName { get; } = new("Give the passkey a name that you will know it by.");
}

/// <summary>What a browser brought of a new passkey, once it was proven.</summary>
public sealed record NewPasskey(
    byte[] CredentialId,
    byte[] PublicKey,
    long SignCount,
    string Transports,
    bool IsBackupEligible,
    bool IsBackedUp
);
