using Convoke.Kernel;

namespace Convoke.Entries;

/// <summary>What entries are filed under: a category, which may lie in another, or a tag.</summary>
public sealed class Term : Entity
{
    private Term() { }

    public TermKind Kind { get; private set; }
    public string Slug { get; private set; } = "";
    public LocalizedText Name { get; private set; } = LocalizedText.Empty;
    public LocalizedText Description { get; private set; } = LocalizedText.Empty;
    public Guid? ParentId { get; private set; }
    public string? Origin { get; private set; }

    public static Term Category(string slug, LocalizedText name, DateTimeOffset now, string? origin = null) =>
        New(TermKind.Category, slug, name, now, origin);

    public static Term Tag(string slug, LocalizedText name, DateTimeOffset now, string? origin = null) =>
        New(TermKind.Tag, slug, name, now, origin);

    private static Term New(TermKind kind, string slug, LocalizedText name, DateTimeOffset now, string? origin)
    {
        var term = new Term
        {
            Id = Kernel.Id.New(now),
            Kind = kind,
            Slug = slug,
            Name = name,
            Origin = origin,
        };
        term.Record(new TermChanged(term.Id));
        return term;
    }

    public void Describe(LocalizedText name, LocalizedText description)
    {
        if (name.Equals(Name) && description.Equals(Description))
            return;
        (Name, Description) = (name, description);
        Record(new TermChanged(Id));
    }

    /// <summary>Puts a category into another. A category can lie neither in itself nor in its own descendants.</summary>
    public Outcome<Term> PutInto(Term? parent, IReadOnlyCollection<Term> all)
    {
        for (var above = parent; above is not null; above = all.FirstOrDefault(t => t.Id == above.ParentId))
            if (above.Id == Id)
                return new Refusal("A category cannot lie in itself.");
        if (ParentId != parent?.Id)
        {
            ParentId = parent?.Id;
            Record(new TermChanged(Id));
        }
        return this;
    }
}
