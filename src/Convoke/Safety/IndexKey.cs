using System.Security.Cryptography;
using System.Text;

namespace Convoke.Safety;

/// <summary>HMAC-SHA-256 under the index key; the purpose stands before the value, so that two columns never match.</summary>
internal sealed class IndexKey(SecretKey key)
{
    private readonly byte[] hashKey = key.Derive("hash");

    public SecretKey Key { get; } = key;

    public byte[] Of(string purpose, string canonical)
    {
        // A purpose that held the separator could be made to look like another purpose with a longer value.
        if (purpose.Length == 0 || purpose.Contains('\0', StringComparison.Ordinal))
            throw new ArgumentException("a purpose is a plain name", nameof(purpose));

        return HMACSHA256.HashData(hashKey, Encoding.UTF8.GetBytes($"{purpose}\0{canonical}"));
    }
}
