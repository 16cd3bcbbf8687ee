using System.Security.Cryptography;
using Convoke.Data;
using Convoke.Kernel;
using Convoke.Safety;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Mail;

/// <summary>
/// "It wasn't me, never again": the link in every mail that strangers can cause, and what it leaves behind. Such a link works for ever and does only
/// that, so it needs no row: it is the hash of the address, signed. Both are looked for under every index key there ever was,
/// since nobody has the address any more to make them anew.
/// </summary>
public sealed class StopDesk(Vault vault)
{
    private const string Purpose = "mail-stop";
    private const string LinkPurpose = "mail-stop link";
    private const int SignatureLength = 16;

    /// <summary>What stands in the link; only who gets the mail has it.</summary>
    public string TokenOf(string email)
    {
        var hash = Convert.ToHexStringLower(vault.BlindIndex(Purpose, EmailAddress.Canonical(email)));
        return hash + Convert.ToHexStringLower(vault.BlindIndex(LinkPurpose, hash).AsSpan(0, SignatureLength));
    }

    /// <summary>The hash that a link of ours names; null for any other.</summary>
    public byte[]? Read(string token)
    {
        const int hashLength = 2 * SHA256.HashSizeInBytes;
        if (token.Length != hashLength + (2 * SignatureLength) || !token.All(char.IsAsciiHexDigitLower))
            return null;
        var (hash, signed) = (token[..hashLength], Convert.FromHexString(token[hashLength..]));
        return vault
            .BlindIndexes(LinkPurpose, hash)
            .Any(ours => CryptographicOperations.FixedTimeEquals(ours.AsSpan(0, SignatureLength), signed))
            ? Convert.FromHexString(hash)
            : null;
    }

    /// <summary>Whether whom this mail is for has stopped such mails.</summary>
    internal Task<bool> HoldsBackAsync(ConvokeDb db, Delivery delivery, CancellationToken stop)
    {
        var email = EmailAddress.Canonical(vault.Open(delivery.Email, delivery.Id));
        var hashes = vault.BlindIndexes(Purpose, email).ToList();
        return db.MailStops.AnyAsync(row => hashes.Contains(row.Hash), stop);
    }

    public static Task<bool> IsStoppedAsync(ConvokeDb db, byte[] hash, CancellationToken stop) =>
        db.MailStops.AnyAsync(row => row.Hash == hash, stop);

    /// <summary>Twice is as good as once.</summary>
    public static async Task StopAsync(ConvokeDb db, byte[] hash, CancellationToken stop)
    {
        if (await IsStoppedAsync(db, hash, stop))
            return;
        db.Add(MailStop.Of(hash));
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException problem) when (UniqueViolation.Is(problem))
        {
            db.ChangeTracker.Clear(); // pressed twice at once
        }
    }
}
