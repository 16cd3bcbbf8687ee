namespace Convoke.Safety;

public enum KeyKind
{
    /// <summary>Seals the personal columns.</summary>
    Column = 1,

    /// <summary>Makes blind indexes, by which a value is found without being opened.</summary>
    Index = 2,
}
