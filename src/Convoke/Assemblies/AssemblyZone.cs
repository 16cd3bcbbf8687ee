using NodaTime;
using NodaTime.TimeZones;

namespace Convoke.Assemblies;

/// <summary>The zone the assembly lives by: its days and months.</summary>
public sealed class AssemblyZone
{
    private readonly DateTimeZone zone;

    private AssemblyZone(DateTimeZone zone) => this.zone = zone;

    public string Name => zone.Id;

    /// <summary>The zones that places live by, and UTC; the names of former times are left out.</summary>
    public static IReadOnlyList<string> Names =>
        [
            "UTC",
            .. TzdbDateTimeZoneSource
                .Default.ZoneLocations!.Select(place => place.ZoneId)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    public static bool Exists(string name) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) is not null;

    /// <summary>The zone of this IANA name; UTC where there is none.</summary>
    public static AssemblyZone Named(string name) =>
        new(DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) ?? DateTimeZone.Utc);

    /// <summary>What the clocks of the zone show at this moment, with its offset.</summary>
    public DateTimeOffset Local(DateTimeOffset moment) =>
        Instant.FromDateTimeOffset(moment).InZone(zone).ToDateTimeOffset();

    /// <summary>The moment at which the clocks show this; in a gap moved on by its length, in an overlap the earlier.</summary>
    public DateTimeOffset At(DateTime wallTime) =>
        zone.AtLeniently(LocalDateTime.FromDateTime(wallTime)).ToInstant().ToDateTimeOffset();

    public (int Year, int Month) MonthOf(DateTimeOffset moment) => (Local(moment).Year, Local(moment).Month);

    /// <summary>A month from its first moment to the first moment of the next.</summary>
    public (DateTimeOffset From, DateTimeOffset To) Span((int Year, int Month) month)
    {
        var first = new LocalDate(month.Year, month.Month, 1);
        return (StartOf(first), StartOf(first.PlusMonths(1)));
    }

    public (DateTimeOffset From, DateTimeOffset To) Span(int year)
    {
        var first = new LocalDate(year, 1, 1);
        return (StartOf(first), StartOf(first.PlusYears(1)));
    }

    private DateTimeOffset StartOf(LocalDate day) => zone.AtStartOfDay(day).ToInstant().ToDateTimeOffset();
}
