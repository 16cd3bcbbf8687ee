using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Convoke.Safety;

/// <summary>
/// 32 random bytes and what is derived from them (HKDF, RFC 5869): the key that works, and a fingerprint that tells keys
/// apart and reveals nothing of them. The id is the beginning of the fingerprint, so a file under a wrong name is noticed.
/// </summary>
public sealed class SecretKey
{
    internal const int Size = 32;

    private readonly byte[] secret;

    private SecretKey(KeyKind kind, byte[] secret, DateTimeOffset madeAt)
    {
        (Kind, this.secret, MadeAt) = (kind, secret, madeAt);
        Fingerprint = BinaryPrimitives.ReadUInt128BigEndian(Derive("fingerprint", 16));
    }

    public KeyKind Kind { get; }

    public DateTimeOffset MadeAt { get; }

    public UInt128 Fingerprint { get; }

    public KeyId Id => IdOf(Fingerprint);

    internal ReadOnlySpan<byte> Secret => secret;

    internal static KeyId IdOf(UInt128 fingerprint) => new((uint)(fingerprint >> 96));

    internal static SecretKey New(KeyKind kind, TimeProvider clock) =>
        new(kind, RandomNumberGenerator.GetBytes(Size), clock.GetUtcNow());

    internal static SecretKey Of(KeyKind kind, byte[] secret, DateTimeOffset madeAt) => new(kind, secret, madeAt);

    /// <summary>A key for one use, such as the cipher; the uses never share one.</summary>
    internal byte[] Derive(string use, int size = Size) =>
        HKDF.Expand(HashAlgorithmName.SHA256, secret, size, Encoding.UTF8.GetBytes($"convoke {Kind} {use} 1"));

    public override string ToString() => $"{Kind} key {Id}";
}
