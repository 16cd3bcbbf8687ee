using Convoke.Kernel;

namespace Convoke.Organisations;

/// <summary>By what a member is found: its kind, its region, a country, a theme. Kept by <see cref="KeepDirectory"/>; counting them counts members.</summary>
public sealed class Mark
{
    private Mark() { }

    /// <summary>One of <see cref="Of(Guid)"/> or <see cref="Of(CountryCode)"/>.</summary>
    public string Key { get; private set; } = "";
    public Guid OrganisationId { get; private set; }

    public static string Of(Guid trait) => trait.ToString("N");

    public static string Of(CountryCode country) => country.Code;

    internal static IEnumerable<Mark> All(Organisation organisation) =>
        new[] { organisation.KindId, organisation.RegionId }
            .OfType<Guid>()
            .Concat(organisation.Themes)
            .Select(Of)
            .Concat(organisation.Countries.Select(Of))
            .Distinct()
            .Select(key => new Mark { Key = key, OrganisationId = organisation.Id });
}
