using Convoke.Assemblies;

namespace Convoke.Web.Locales;

/// <summary>
/// How a time zone is called on a page: by the city in its name. The cities here have words in every language; another
/// city is written as the time zone database spells it.
/// </summary>
internal static class Zones
{
    /// <summary>The city a zone is named after, in English; null for UTC and its kin.</summary>
    public static string? CityOf(string zone)
    {
        var slash = zone.LastIndexOf('/');
        return slash < 0 || zone.StartsWith("Etc/", StringComparison.Ordinal) || !AssemblyZone.Exists(zone)
            ? null
            : zone[(slash + 1)..].Replace('_', ' ');
    }

    internal static IReadOnlyList<string> Cities { get; } =
    [
        Words.Later("Accra"),
        Words.Later("Addis Ababa"),
        Words.Later("Algiers"),
        Words.Later("Amman"),
        Words.Later("Amsterdam"),
        Words.Later("Athens"),
        Words.Later("Baghdad"),
        Words.Later("Bangkok"),
        Words.Later("Beirut"),
        Words.Later("Berlin"),
        Words.Later("Bogota"),
        Words.Later("Brussels"),
        Words.Later("Cairo"),
        Words.Later("Casablanca"),
        Words.Later("Copenhagen"),
        Words.Later("Damascus"),
        Words.Later("Dhaka"),
        Words.Later("Dublin"),
        Words.Later("Helsinki"),
        Words.Later("Istanbul"),
        Words.Later("Jakarta"),
        Words.Later("Johannesburg"),
        Words.Later("Kampala"),
        Words.Later("Khartoum"),
        Words.Later("Kolkata"),
        Words.Later("Lagos"),
        Words.Later("Lima"),
        Words.Later("Lisbon"),
        Words.Later("London"),
        Words.Later("Madrid"),
        Words.Later("Manila"),
        Words.Later("Mexico City"),
        Words.Later("Nairobi"),
        Words.Later("New York"),
        Words.Later("Oslo"),
        Words.Later("Paris"),
        Words.Later("Prague"),
        Words.Later("Riyadh"),
        Words.Later("Rome"),
        Words.Later("Santiago"),
        Words.Later("Sao Paulo"),
        Words.Later("Stockholm"),
        Words.Later("Sydney"),
        Words.Later("Tokyo"),
        Words.Later("Toronto"),
        Words.Later("Tripoli"),
        Words.Later("Tunis"),
        Words.Later("Vienna"),
        Words.Later("Warsaw"),
        Words.Later("Zurich"),
    ];
}
