namespace Convoke.Organisations;

/// <summary>What a trait says of an organisation; the names stand in the database.</summary>
public enum TraitSort
{
    Kind,
    Region,
    Theme,
}
