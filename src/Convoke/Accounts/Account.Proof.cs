using Convoke.Safety;

namespace Convoke.Accounts;

/// <summary>What an account knows of the proofs its owner gives: a passphrase, and codes of an app or a passkey.</summary>
public sealed partial class Account
{
    // Made with the same effort as the real ones: an address that nobody has takes as long as one that somebody has.
    private static readonly string Decoy = SlowHash.Of("nobody's passphrase");

    public string? PassphraseHash { get; private set; }

    /// <summary>The secret shared with the app.</summary>
    public Sealed? Secret { get; private set; }

    /// <summary>Whether a passkey is the second proof, and no app.</summary>
    public bool IsKeyed { get; private set; }

    /// <summary>The last step of time whose code was taken: none counts twice (RFC 6238, 5.2).</summary>
    public long LastStep { get; private set; }

    /// <summary>Whether both proofs can be given.</summary>
    public bool IsEnrolled => PassphraseHash is not null && (Secret is not null || IsKeyed);

    /// <summary>Takes a passphrase; what was begun with the one before ends.</summary>
    public void Take(Passphrase passphrase)
    {
        PassphraseHash = passphrase.Hash();
        Restamp();
    }

    /// <summary>Takes the secret of an app that showed it by the code of this step.</summary>
    public void Take(TotpSecret secret, long step, Vault vault)
    {
        (Secret, LastStep, IsKeyed) = (vault.Seal(secret.ToString(), Id), step, false);
        Restamp();
    }

    /// <summary>A passkey of theirs, which was proven, takes the place of an app.</summary>
    public void TakeKey()
    {
        (Secret, IsKeyed) = (null, true);
        Restamp();
    }

    /// <summary>Forgets both proofs, so that they must be given anew by a link.</summary>
    public void ForgetProofs()
    {
        (PassphraseHash, Secret, IsKeyed) = (null, null, false);
        Restamp();
    }

    /// <summary>Whether the passphrase is right; as slow for nobody as for somebody.</summary>
    public static async Task<bool> OpensAsync(Account? account, string passphrase, CancellationToken stop)
    {
        var known = account is { IsEnrolled: true } ? account.PassphraseHash : null;
        return await SlowHash.MatchesAsync(known ?? Decoy, Passphrase.Canonical(passphrase), stop) && known is not null;
    }
}
