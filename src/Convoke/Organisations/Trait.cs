using Convoke.Kernel;

namespace Convoke.Organisations;

/// <summary>A kind, a region or a theme that the assembly tells its organisations apart by.</summary>
public sealed class Trait : Entity
{
    /// <summary>Of one sort: a longer list of links helps nobody.</summary>
    public const int Most = 60;

    private Trait() { }

    public TraitSort Sort { get; private set; }
    public string Slug { get; private set; } = "";
    public LocalizedText Name { get; private set; } = LocalizedText.Empty;

    /// <summary>Its place among those of its sort.</summary>
    public int Place { get; private set; }

    public static Trait Of(TraitSort sort, string slug, LocalizedText name, int place, DateTimeOffset now)
    {
        var trait = new Trait
        {
            Id = Kernel.Id.New(now),
            Sort = sort,
            Slug = slug,
            Name = name,
            Place = place,
        };
        trait.Record(new TraitsChanged());
        return trait;
    }

    public void Rename(LocalizedText name)
    {
        if (name.Equals(Name))
            return;
        Name = name;
        Record(new TraitsChanged());
    }

    /// <summary>That it goes; whether it may, the desk knows.</summary>
    internal void Leave() => Record(new TraitsChanged());
}
