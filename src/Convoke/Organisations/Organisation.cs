using Convoke.Kernel;

namespace Convoke.Organisations;

/// <summary>A body that is a member of the assembly, or was, or would be: what it says of itself, and where it stands.</summary>
public sealed partial class Organisation : Entity
{
    /// <summary>Words that stand at the place of its slug and mean something else.</summary>
    private static readonly HashSet<string> Reserved = ["apply", "feed.rss", "feed.atom", "feed.json", "map"];

    private Organisation() { }

    /// <summary>The last part of its address in every language; it never changes.</summary>
    public string Slug { get; private set; } = "";
    public LocalizedText Name { get; private set; } = LocalizedText.Empty;
    public LanguageTag OwnLanguage { get; private set; }
    public Guid? KindId { get; private set; }
    public Guid? RegionId { get; private set; }
    public IReadOnlyList<CountryCode> Countries { get; private set; } = [];
    public IReadOnlyList<LanguageTag> Languages { get; private set; } = [];
    public IReadOnlyList<Guid> Themes { get; private set; } = [];
    public string Site { get; private set; } = "";
    public LocalizedText About { get; private set; } = LocalizedText.Empty;

    /// <summary>The byline under which it signs, where it has one.</summary>
    public Guid? AuthorId { get; private set; }

    /// <summary>Where it was brought from, so that it is known again.</summary>
    public string? Origin { get; private set; }

    public Profile Profile =>
        new(Name, OwnLanguage)
        {
            Kind = KindId,
            Region = RegionId,
            Countries = Countries,
            Languages = Languages,
            Themes = Themes,
            Site = Site,
            About = About,
        };

    /// <summary>One that coordination puts in the directory without being asked.</summary>
    public static Organisation Admit(string slug, Profile profile, DateOnly since, DateTimeOffset now)
    {
        var organisation = Known(slug, profile, OrganisationState.Member, now);
        organisation.MemberSince = since;
        return organisation;
    }

    /// <summary>One that asked to join.</summary>
    public static Organisation Apply(string slug, Profile profile, DateTimeOffset now) =>
        Known(slug, profile, OrganisationState.Applied, now);

    /// <summary>The slug that a name gives; the id stands in for a name without letters.</summary>
    public static string SlugOf(Profile profile) =>
        Kernel.Slug.From(profile.OwnName) is { Length: > 0 } slug
            ? (Reserved.Contains(slug) ? $"{slug}-1" : slug)
            : "organisation";

    public void Describe(Profile profile)
    {
        if (profile.Faults().Any())
            throw new ArgumentException("These words are refused before they come here.", nameof(profile));
        (Name, OwnLanguage, About, Site) = (profile.Name, profile.OwnLanguage, profile.About, profile.Site);
        (KindId, RegionId, Themes) = (profile.Kind, profile.Region, [.. profile.Themes.Distinct().Order()]);
        (Countries, Languages) = ([.. profile.Countries.Distinct()], [.. profile.Languages.Distinct()]);
        Record(new OrganisationChanged(Id));
    }

    public void SignAs(Guid? author)
    {
        AuthorId = author;
        Record(new OrganisationChanged(Id));
    }

    public void CameFrom(string origin) => Origin = origin;

    private static Organisation Known(string slug, Profile profile, OrganisationState state, DateTimeOffset now)
    {
        var organisation = new Organisation
        {
            Id = Kernel.Id.New(now),
            Slug = slug,
            State = state,
        };
        organisation.Describe(profile);
        return organisation;
    }
}
