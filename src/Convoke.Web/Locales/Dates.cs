using System.Globalization;
using Convoke.Assemblies;
using Convoke.Kernel;
using NodaTime.Text;

namespace Convoke.Web.Locales;

/// <summary>
/// Writes days and times as a language does: names of months and weekdays as CLDR has them, their order as the language
/// file says, the clock of the zone that is named (IANA), which the sentence then names too.
/// </summary>
public sealed class Dates
{
    private readonly Words words;
    private readonly DateTimeFormatInfo names;

    internal Dates(Words words)
    {
        this.words = words;
        names = (DateTimeFormatInfo)Cultures.Named(words.Language).DateTimeFormat.Clone();
        names.Calendar = new GregorianCalendar();
    }

    /// <summary>20 November 2026</summary>
    public string Day(DateTimeOffset moment, string zone) => Day(In(zone, moment));

    /// <summary>The date of a source, "2026-11-20", "2026-11" or "2026", in words; anything else as it is.</summary>
    public string AsPrecise(string date) =>
        LocalDatePattern.Iso.Parse(date).TryGetValue(default, out var day) ? Day(day.ToDateTimeUnspecified())
        : YearMonthPattern.Iso.Parse(date).TryGetValue(default, out var month) ? Month(month.Year, month.Month)
        : words.Numbers.InDigits(date);

    private string Day(DateTime date) =>
        words[
            "{day} {month} {year}",
            words.Numbers.Plain(date.Day),
            names.MonthGenitiveNames[date.Month - 1],
            words.Numbers.Plain(date.Year)
        ];

    /// <summary>Friday 20 November 2026</summary>
    public string FullDay(DateTimeOffset moment, string zone)
    {
        var date = In(zone, moment);
        return words[
            "{weekday} {day} {month} {year}",
            names.GetDayName(date.DayOfWeek),
            words.Numbers.Plain(date.Day),
            names.MonthGenitiveNames[date.Month - 1],
            words.Numbers.Plain(date.Year)
        ];
    }

    /// <summary>November 2026</summary>
    public string Month(int year, int month) =>
        words["{month} {year}", names.MonthNames[month - 1], words.Numbers.Plain(year)];

    /// <summary>November</summary>
    public string MonthName(int month) => names.MonthNames[month - 1];

    /// <summary>20: the day alone, and the month it is of.</summary>
    public (string Day, string Month) Parts(DateTimeOffset moment, string zone)
    {
        var date = In(zone, moment);
        return (words.Numbers.Plain(date.Day), Month(date.Year, date.Month));
    }

    /// <summary>09:00</summary>
    public string Time(DateTimeOffset moment, string zone) =>
        words.Numbers.InDigits(In(zone, moment).ToString("HH:mm", CultureInfo.InvariantCulture));

    /// <summary>Friday 20 November 2026 at 09:00 (Vienna time)</summary>
    public string Moment(DateTimeOffset moment, string zone) => Timed(FullDay(moment, zone), moment, zone);

    /// <summary>20 November 2026 at 09:00 (Vienna time)</summary>
    public string ShortMoment(DateTimeOffset moment, string zone) => Timed(Day(moment, zone), moment, zone);

    /// <summary>20 November 2026, 09:00: where the zone is named once for many.</summary>
    public string Bare(DateTimeOffset moment, string zone) =>
        words["{date}, {time}", Day(moment, zone), Time(moment, zone)];

    /// <summary>Vienna time</summary>
    public string Zone(string zone) => Zones.CityOf(zone) is { } city ? words["{city} time", words[city].Value] : "UTC";

    /// <summary>2026-11-20T08:00:00Z, for a <c>datetime</c> attribute in any language.</summary>
    public static string Machine(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private string Timed(string date, DateTimeOffset moment, string zone) =>
        Zones.CityOf(zone) is { } city
            ? words["{date} at {time} ({city} time)", date, Time(moment, zone), words[city].Value]
            : words["{date} at {time} UTC", date, Time(moment, zone)];

    private static DateTime In(string zone, DateTimeOffset moment) => AssemblyZone.Named(zone).Local(moment).DateTime;
}
