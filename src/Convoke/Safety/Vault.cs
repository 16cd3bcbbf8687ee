using System.Security.Cryptography;
using Convoke.Kernel;

namespace Convoke.Safety;

/// <summary>Seals personal values, opens them for their owner, and makes the blind indexes they are found by. For any thread.</summary>
public sealed class Vault(KeyRing ring)
{
    public Sealed Seal(string words, Guid owner) => ring.Current.Seal(words, owner);

    /// <exception cref="CryptographicException">
    /// Another owner's value, a changed one, or one whose key the folder does not hold: all are faults, not choices.
    /// </exception>
    public string Open(Sealed value, Guid owner) =>
        ring.Find(value.Key) is { } cipher
            ? cipher.Open(value, owner)
            : throw new CryptographicException($"sealed with key {value.Key}, which {ring.Folder.Path} does not hold");

    /// <summary>32 bytes that are the same for the same value of the same purpose, and tell nothing without the key.</summary>
    public byte[] BlindIndex(string purpose, string canonical) => ring.Index.Of(purpose, canonical);

    /// <summary>The same under each index key there ever was, for what is kept of values that nobody has any more.</summary>
    public IEnumerable<byte[]> BlindIndexes(string purpose, string canonical) =>
        ring.Indexes.Select(key => key.Of(purpose, canonical));

    /// <summary>Makes keys for an empty database, where the folder has none, and says what the database is to keep.</summary>
    public KeyCheck ForEmptyDatabase(TimeProvider clock)
    {
        var keys = ring.Folder.Read();
        if (keys.Column is null || keys.Index is null)
        {
            var column = keys.Column ?? ring.Folder.Put(SecretKey.New(KeyKind.Column, clock));
            var index = keys.Index ?? ring.Folder.Put(SecretKey.New(KeyKind.Index, clock));
            ring.Folder.Use(column.Id, index.Id);
            ring.Reread();
        }

        return new KeyCheck(ring.Index.Key.Fingerprint, [ring.Current.Key.Fingerprint]);
    }

    /// <summary>Why these keys are not the ones the database was made with; null when they are.</summary>
    public Refusal? Check(KeyCheck wanted)
    {
        ring.Reread();
        return wanted.Against(ring.Folder.Path, ring.Keys);
    }
}
