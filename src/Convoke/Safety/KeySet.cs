namespace Convoke.Safety;

/// <summary>The keys of a folder, and which of them are in use.</summary>
public sealed class KeySet
{
    internal KeySet(IReadOnlyList<SecretKey> keys, KeyId? column, KeyId? index, KeyId? nextIndex)
    {
        Keys = keys;
        Column = Pick(KeyKind.Column, column);
        Index = Pick(KeyKind.Index, index);
        NextIndex = nextIndex is null ? null : Find(KeyKind.Index, nextIndex);
    }

    public static KeySet Empty { get; } = new([], null, null, null);

    public IReadOnlyList<SecretKey> Keys { get; }

    /// <summary>The key that new values are sealed with.</summary>
    public SecretKey? Column { get; }

    public SecretKey? Index { get; }

    /// <summary>The index key that an unfinished <c>keys reindex</c> is bringing in.</summary>
    public SecretKey? NextIndex { get; }

    public IEnumerable<SecretKey> InUse => Keys.Where(key => key == Column || key == Index || key == NextIndex);

    private SecretKey? Pick(KeyKind kind, KeyId? named) =>
        named is null ? Keys.Where(key => key.Kind == kind).MaxBy(key => key.MadeAt) : Find(kind, named);

    private SecretKey? Find(KeyKind kind, KeyId? named) =>
        Keys.FirstOrDefault(key => key.Kind == kind && key.Id == named);
}
