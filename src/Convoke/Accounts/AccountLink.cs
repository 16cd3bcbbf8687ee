using System.Buffers.Binary;
using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using Convoke.Data;
using Convoke.Safety;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Accounts;

/// <summary>
/// A one-time address for one account: a code over what it is for, whose it is, when it ends and the account's stamp, so nothing of
/// it is kept. Using it changes the stamp, and with that it is used up.
/// </summary>
public static class AccountLink
{
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(24);
    private const string Purpose = "account-link";
    private const int UseAt = 16;
    private const int UntilAt = 17;
    private const int CodeAt = 25;
    private const int Size = CodeAt + 32;

    public static string Make(Account account, LinkUse use, Vault vault, DateTimeOffset now)
    {
        var until = (now + Lasts).ToUnixTimeSeconds();
        var token = new byte[Size];
        account.Id.TryWriteBytes(token, bigEndian: true, out _);
        token[UseAt] = (byte)use;
        BinaryPrimitives.WriteInt64BigEndian(token.AsSpan(UntilAt), until);
        Code(account, use, until, vault).CopyTo(token, CodeAt);
        return Base64Url.EncodeToString(token);
    }

    /// <summary>Null for what is no such link, or no longer.</summary>
    public static async Task<(Account Account, LinkUse Use)?> FindAsync(
        ConvokeDb db,
        string token,
        Vault vault,
        DateTimeOffset now,
        CancellationToken stop
    )
    {
        if (!Base64Url.IsValid(token) || Base64Url.DecodeFromChars(token) is not { Length: Size } read)
            return null;
        var (id, use) = (new Guid(read.AsSpan(0, UseAt), bigEndian: true), (LinkUse)read[UseAt]);
        var until = BinaryPrimitives.ReadInt64BigEndian(read.AsSpan(UntilAt));
        if (
            until < now.ToUnixTimeSeconds()
            || await db.Accounts.FirstOrDefaultAsync(a => a.Id == id, stop) is not { } account
        )
            return null;
        var isOurs = CryptographicOperations.FixedTimeEquals(Code(account, use, until, vault), read.AsSpan(CodeAt));
        return isOurs ? (account, use) : null;
    }

    private static byte[] Code(Account account, LinkUse use, long until, Vault vault) =>
        vault.BlindIndex(
            Purpose,
            string.Create(CultureInfo.InvariantCulture, $"{account.Id:N} {use} {until} {account.Stamp}")
        );
}

/// <summary>What a link of an account is good for.</summary>
public enum LinkUse : byte
{
    /// <summary>To choose a passphrase and an app.</summary>
    Enrol = 1,

    /// <summary>To sign in with both proofs taken as given; only for the sample, on loopback.</summary>
    Enter = 2,

    /// <summary>To choose a new passphrase; the app, or a recovery code, proves whose it is.</summary>
    Passphrase = 3,
}
