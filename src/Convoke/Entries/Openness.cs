namespace Convoke.Entries;

/// <summary>Whether an entry takes comments, or pings: as the assembly has it, or as the entry itself says.</summary>
public enum Openness
{
    AsAssembly,
    Open,
    Closed,
}
