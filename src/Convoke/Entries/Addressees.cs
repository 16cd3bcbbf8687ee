namespace Convoke.Entries;

/// <summary>Whom a call calls on, apart from people, who are named in each text's own words.</summary>
public sealed record Addressees(IReadOnlyList<string> Kinds, IReadOnlyList<string> Regions)
{
    public static Addressees None { get; } = new([], []);

    public bool Equals(Addressees? other) =>
        other is not null && Kinds.SequenceEqual(other.Kinds) && Regions.SequenceEqual(other.Regions);

    public override int GetHashCode() => HashCode.Combine(Kinds.Count, Regions.Count);
}
