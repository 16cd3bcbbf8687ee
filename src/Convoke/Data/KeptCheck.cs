namespace Convoke.Data;

/// <summary>The value by which the database knows its keys again; there is one row.</summary>
public sealed class KeptCheck
{
    private KeptCheck() { }

    public int Id { get; private set; } = 1;
    public byte[] Value { get; internal set; } = [];

    internal static KeptCheck Of(byte[] value) => new() { Value = value };
}
