using System.Collections.Frozen;

namespace Convoke.Safety;

/// <summary>
/// The keys of a folder in memory. It looks at the folder again at most once a second, and at once when it meets a key it
/// does not know, so that a command beside a serving node may change the keys. A folder that was taken away (a stick that
/// was pulled out) leaves the keys as they are.
/// </summary>
public sealed class KeyRing(KeyFolder folder, TimeProvider clock)
{
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(1);

    private readonly Lock reading = new();
    private volatile Held? held;
    private long lookedAt;

    public KeyFolder Folder { get; } = folder;

    internal ColumnCipher Current => Look().Current ?? throw NoKey(KeyKind.Column);

    internal IndexKey Index => Look().Index ?? throw NoKey(KeyKind.Index);

    /// <summary>Every index key of the folder; the others are those of former times.</summary>
    internal IReadOnlyList<IndexKey> Indexes => Look().Indexes;

    internal KeySet Keys => Look().Keys;

    internal ColumnCipher? Find(KeyId id) => Look().Find(id) ?? Reload(always: true).Find(id);

    /// <summary>Reads the folder now; for the process that changed it.</summary>
    internal void Reread() => Reload(always: true);

    private Held Look()
    {
        var last = Interlocked.Read(ref lookedAt);
        if (held is { } known)
        {
            if (clock.GetElapsedTime(last) < Glance)
                return known;
            if (Interlocked.CompareExchange(ref lookedAt, clock.GetTimestamp(), last) != last)
                return known;
        }

        return Reload(always: false);
    }

    private Held Reload(bool always)
    {
        lock (reading)
        {
            var stamp = Folder.Stamp();
            if (held is { } known && (stamp is null || (!always && stamp == known.Stamp)))
                return known;

            held = new Held(Folder.Read(), stamp, held);
            Interlocked.Exchange(ref lookedAt, clock.GetTimestamp());
            return held;
        }
    }

    private KeyProblem NoKey(KeyKind kind) => new($"The folder {Folder.Path} holds no {kind} key in use.");

    private sealed class Held
    {
        private readonly FrozenDictionary<KeyId, ColumnCipher> ciphers;

        /// <summary>Ciphers that were known before are kept, with the instances that threads hand one another.</summary>
        public Held(KeySet keys, string? stamp, Held? before)
        {
            (Keys, Stamp) = (keys, stamp);
            ciphers = keys
                .Keys.Where(key => key.Kind is KeyKind.Column)
                .Select(key => before?.Find(key.Id) ?? new ColumnCipher(key))
                .ToFrozenDictionary(cipher => cipher.Key.Id);
            Current = keys.Column is { } column ? ciphers[column.Id] : null;
            Indexes = [.. keys.Keys.Where(key => key.Kind is KeyKind.Index).Select(key => new IndexKey(key))];
            Index = Indexes.FirstOrDefault(index => index.Key == keys.Index);
        }

        public KeySet Keys { get; }

        public string? Stamp { get; }

        public ColumnCipher? Current { get; }

        public IndexKey? Index { get; }

        public IReadOnlyList<IndexKey> Indexes { get; }

        public ColumnCipher? Find(KeyId id) => ciphers.GetValueOrDefault(id);
    }
}
