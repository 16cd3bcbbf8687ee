using System.Security.Cryptography;
using System.Text;

namespace Convoke.Accounts;

/// <summary>
/// Stands in once for a code of the app. Of the code itself, 80 bits by chance, only a hash is kept: nobody tries that many, so it
/// need not be slow.
/// </summary>
public sealed class RecoveryCode
{
    private const int Count = 10;
    private const int Bytes = 10;
    private const int Letters = 16;

    private RecoveryCode() { }

    public Guid AccountId { get; private set; }
    public byte[] Hash { get; private set; } = [];

    /// <summary>New codes as they are shown, this once, and as they are kept.</summary>
    public static (IReadOnlyList<string> Shown, IReadOnlyList<RecoveryCode> Kept) Make(Account account)
    {
        var codes = Enumerable
            .Range(0, Count)
            .Select(_ => Base32.Write(RandomNumberGenerator.GetBytes(Bytes)))
            .ToList();
        return (
            [.. codes.Select(code => string.Join('-', code.Chunk(4).Select(part => new string(part))))],
            [.. codes.Select(code => new RecoveryCode { AccountId = account.Id, Hash = HashOf(account, code)! })]
        );
    }

    /// <summary>Null for what cannot be such a code.</summary>
    internal static byte[]? HashOf(Account account, string typed)
    {
        var code = string.Concat(typed.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return code.Length == Letters ? SHA256.HashData(Encoding.UTF8.GetBytes($"{account.Id:N}{code}")) : null;
    }
}
