using System.Buffers.Binary;
using System.Diagnostics;
using System.Text.Json.Serialization;

namespace Convoke.Safety;

/// <summary>
/// A personal value under seal: format byte, id of the key, nonce, ciphertext, tag. Only <see cref="Vault.Open"/> opens it,
/// and only for the owner it was sealed for; it cannot be printed, logged or serialised.
/// </summary>
[JsonConverter(typeof(SealedNeverTravels))]
[DebuggerDisplay("sealed")]
public sealed class Sealed : IEquatable<Sealed>
{
    internal const byte Format = 1;
    internal const int NonceSize = 12;
    internal const int TagSize = 16;
    private const int NonceAt = 5;
    private const int WordsAt = NonceAt + NonceSize;

    private readonly byte[] bytes;

    private Sealed(byte[] bytes) => this.bytes = bytes;

    /// <summary>Which key opens it.</summary>
    public KeyId Key => new(BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(1)));

    internal ReadOnlySpan<byte> Nonce => bytes.AsSpan(NonceAt, NonceSize);

    internal ReadOnlySpan<byte> Words => bytes.AsSpan(WordsAt..^TagSize);

    internal ReadOnlySpan<byte> Tag => bytes.AsSpan(^TagSize..);

    /// <summary>The closed value as a column keeps it.</summary>
    public byte[] ToStore() => [.. bytes];

    /// <exception cref="FormatException">These are not the bytes of a sealed value.</exception>
    public static Sealed FromStore(byte[] stored) =>
        stored.Length >= WordsAt + TagSize && stored[0] == Format
            ? new Sealed([.. stored])
            : throw new FormatException("a column that should hold a sealed value holds something else");

    internal static Sealed Of(KeyId key, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> words, ReadOnlySpan<byte> tag)
    {
        var whole = new byte[WordsAt + words.Length + TagSize];
        whole[0] = Format;
        BinaryPrimitives.WriteUInt32BigEndian(whole.AsSpan(1), key.Value);
        nonce.CopyTo(whole.AsSpan(NonceAt));
        words.CopyTo(whole.AsSpan(WordsAt));
        tag.CopyTo(whole.AsSpan(^TagSize..));
        return new Sealed(whole);
    }

    /// <summary>Whether both are the same closed bytes; two seals over the same words never are.</summary>
    public bool Equals(Sealed? other) => other is not null && bytes.AsSpan().SequenceEqual(other.bytes);

    public override bool Equals(object? obj) => Equals(obj as Sealed);

    public override int GetHashCode() => BinaryPrimitives.ReadInt32BigEndian(Nonce);

    public static bool operator ==(Sealed? left, Sealed? right) => Equals(left, right);

    public static bool operator !=(Sealed? left, Sealed? right) => !Equals(left, right);

    public override string ToString() => "sealed";
}
