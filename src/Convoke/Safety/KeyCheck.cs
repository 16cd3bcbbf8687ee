using System.Buffers.Binary;
using Convoke.Kernel;

namespace Convoke.Safety;

/// <summary>
/// What a database keeps in order to know its keys again: the fingerprints of its index key and of every column key that
/// values in it may be sealed with. They verify the keys and reveal nothing of them.
/// </summary>
public sealed class KeyCheck
{
    private const byte Format = 1;
    private const int FingerprintSize = 16;

    internal KeyCheck(UInt128 index, IReadOnlyList<UInt128> columns) => (Index, Columns) = (index, columns);

    internal UInt128 Index { get; }

    internal IReadOnlyList<UInt128> Columns { get; }

    public byte[] ToStore()
    {
        var stored = new byte[1 + FingerprintSize * (1 + Columns.Count)];
        stored[0] = Format;
        foreach (var (at, fingerprint) in Columns.Prepend(Index).Index())
            BinaryPrimitives.WriteUInt128BigEndian(stored.AsSpan(1 + at * FingerprintSize), fingerprint);
        return stored;
    }

    /// <exception cref="FormatException">These are not the bytes of a check value.</exception>
    public static KeyCheck FromStore(byte[] stored)
    {
        if (stored.Length < 1 + FingerprintSize * 2 || stored.Length % FingerprintSize != 1 || stored[0] != Format)
            throw new FormatException("the database's check value for its keys is not one");

        var fingerprints = stored[1..]
            .Chunk(FingerprintSize)
            .Select(part => BinaryPrimitives.ReadUInt128BigEndian(part));
        return new KeyCheck(fingerprints.First(), [.. fingerprints.Skip(1)]);
    }

    /// <summary>From here on values may be sealed with this key too.</summary>
    internal KeyCheck With(SecretKey column) =>
        Columns.Contains(column.Fingerprint) ? this : new KeyCheck(Index, [.. Columns, column.Fingerprint]);

    /// <summary>Every value is sealed with this key.</summary>
    internal KeyCheck Only(SecretKey column) => new(Index, [column.Fingerprint]);

    internal KeyCheck IndexedBy(SecretKey index) => new(index.Fingerprint, Columns);

    internal Refusal? Against(string folder, KeySet keys)
    {
        if (MissingFrom(keys) is { } wanted)
            return Missing(folder, keys, wanted);
        if (keys.NextIndex is not null)
            return new Refusal(
                "The indexes are being made anew, or that was interrupted: run \"convoke keys reindex\"; it goes on where it stopped."
            );
        return keys.Index?.Fingerprint == Index ? null : NotInUse(folder);
    }

    internal UInt128? MissingFrom(KeySet keys) =>
        Columns
            .Append(Index)
            .Where(wanted => keys.Keys.All(key => key.Fingerprint != wanted))
            .Select(wanted => (UInt128?)wanted)
            .FirstOrDefault();

    private static Refusal Missing(string folder, KeySet keys, UInt128 wanted) =>
        keys.Keys.Count == 0
            ? new Refusal(
                "The database was made with key {0}; the folder {1} holds no keys. Put the keys back there, or name their folder in CONVOKE_KEYS.",
                SecretKey.IdOf(wanted),
                folder
            )
            : new Refusal(
                "The database was made with key {0}; the folder {1} holds other keys ({2}). Put the right keys there, or name their folder in CONVOKE_KEYS.",
                SecretKey.IdOf(wanted),
                folder,
                string.Join(", ", keys.Keys.Select(key => key.Id))
            );

    private Refusal NotInUse(string folder) =>
        new(
            "The database was made with index key {0}; the folder {1} holds it, but another one is in use. Write \"index {0}\" into the file \"current\" there.",
            SecretKey.IdOf(Index),
            folder
        );
}
