using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Convoke.Safety;

/// <summary>
/// AES-256-GCM under one column key, with the owner's id as associated data, so that a value moved to another row does
/// not open. Nonces are random: with one key good for 2^32 values, that is far from where they could meet.
/// </summary>
internal sealed class ColumnCipher(SecretKey key)
{
    private readonly byte[] cipherKey = key.Derive("cipher");

    // The framework's cipher is not made for several threads at once, and costs more to make than to use.
    private readonly ConcurrentQueue<AesGcm> idle = [];

    public SecretKey Key { get; } = key;

    public Sealed Seal(string words, Guid owner)
    {
        var plain = Encoding.UTF8.GetBytes(words);
        var closed = new byte[plain.Length];
        Span<byte> nonce = stackalloc byte[Sealed.NonceSize];
        Span<byte> tag = stackalloc byte[Sealed.TagSize];
        RandomNumberGenerator.Fill(nonce);
        var cipher = Take();
        cipher.Encrypt(nonce, plain, closed, tag, owner.ToByteArray(bigEndian: true));
        idle.Enqueue(cipher);
        CryptographicOperations.ZeroMemory(plain);
        return Sealed.Of(Key.Id, nonce, closed, tag);
    }

    public string Open(Sealed value, Guid owner)
    {
        var plain = new byte[value.Words.Length];
        var cipher = Take();
        cipher.Decrypt(value.Nonce, value.Words, value.Tag, plain, owner.ToByteArray(bigEndian: true));
        idle.Enqueue(cipher);
        var words = Encoding.UTF8.GetString(plain);
        CryptographicOperations.ZeroMemory(plain);
        return words;
    }

    private AesGcm Take() => idle.TryDequeue(out var cipher) ? cipher : new AesGcm(cipherKey, Sealed.TagSize);
}
