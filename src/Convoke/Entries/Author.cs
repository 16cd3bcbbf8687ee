using Convoke.Kernel;

namespace Convoke.Entries;

/// <summary>Who a byline names: a person or a group with a public name, never a sign-in name.</summary>
public sealed class Author : Entity
{
    private Author() { }

    public string Slug { get; private set; } = "";
    public LocalizedText Name { get; private set; } = LocalizedText.Empty;

    /// <summary>Where the author was imported from, so that a second import finds it.</summary>
    public string? Origin { get; private set; }

    public static Author Known(string slug, LocalizedText name, DateTimeOffset now, string? origin = null) =>
        new()
        {
            Id = Kernel.Id.New(now),
            Slug = slug,
            Name = name,
            Origin = origin,
        };

    public void Rename(LocalizedText name)
    {
        if (name.Equals(Name))
            return;
        Name = name;
        Record(new AuthorRenamed(Id));
    }
}
