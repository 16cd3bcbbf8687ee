using Convoke.Web.Locales;
using Xunit;

namespace Convoke.Web.Tests.Locales;

public sealed class DatesTests
{
    private static readonly DateTimeOffset Moment = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);
    private static readonly Languages Languages = Web.Locales.Languages.BuiltIn();

    [Theory]
    [InlineData("en", "Europe/Vienna", "Friday 20 November 2026 at 09:00 (Vienna time)")]
    [InlineData("en", "America/New_York", "Friday 20 November 2026 at 03:00 (New York time)")]
    [InlineData("en", "Pacific/Auckland", "Friday 20 November 2026 at 21:00 (Auckland time)")]
    [InlineData("en", "UTC", "Friday 20 November 2026 at 08:00 UTC")]
    [InlineData("en", "Etc/UTC", "Friday 20 November 2026 at 08:00 UTC")]
    [InlineData("en", "Nowhere/Atall", "Friday 20 November 2026 at 08:00 UTC")]
    [InlineData("ar", "UTC", "الجمعة ٢٠ نوفمبر ٢٠٢٦ الساعة ٠٨:٠٠ بالتوقيت العالمي")]
    [InlineData("ar", "Europe/Vienna", "الجمعة ٢٠ نوفمبر ٢٠٢٦ الساعة ٠٩:٠٠ (بتوقيت فيينا)")]
    public void A_moment_is_told_by_the_clock_of_the_zone_and_names_it(string language, string zone, string expected) =>
        Assert.Equal(expected, Languages.For(language).Dates.Moment(Moment, zone));

    [Fact]
    public void A_day_is_the_day_of_the_zone()
    {
        var late = new DateTimeOffset(2026, 12, 31, 23, 30, 0, TimeSpan.Zero);
        var english = Languages.For("en").Dates;

        Assert.Equal("31 December 2026", english.Day(late, "UTC"));
        Assert.Equal("1 January 2027", english.Day(late, "Europe/Vienna"));
    }

    [Fact]
    public void A_month_is_named_for_archives()
    {
        Assert.Equal("November 2026", Languages.For("en").Dates.Month(2026, 11));
        Assert.Equal("نوفمبر ٢٠٢٦", Languages.For("ar").Dates.Month(2026, 11));
    }

    [Theory]
    [InlineData("2026-11-20", "20 November 2026", "٢٠ نوفمبر ٢٠٢٦")]
    [InlineData("2026-11", "November 2026", "نوفمبر ٢٠٢٦")]
    [InlineData("2026", "2026", "٢٠٢٦")]
    [InlineData("spring 2026", "spring 2026", "spring ٢٠٢٦")]
    public void A_date_is_written_as_precisely_as_it_is_known(string date, string english, string arabic)
    {
        Assert.Equal(english, Languages.For("en").Dates.AsPrecise(date));
        Assert.Equal(arabic, Languages.For("ar").Dates.AsPrecise(date));
    }

    [Fact]
    public void Clocks_that_change_are_followed()
    {
        var english = Languages.For("en").Dates;

        Assert.Equal("01:59", english.Time(new DateTimeOffset(2026, 3, 29, 0, 59, 0, TimeSpan.Zero), "Europe/Vienna"));
        Assert.Equal("03:00", english.Time(new DateTimeOffset(2026, 3, 29, 1, 0, 0, TimeSpan.Zero), "Europe/Vienna"));
    }

    [Fact]
    public void Programs_read_the_same_wherever_it_was_written()
    {
        var elsewhere = Moment.ToOffset(TimeSpan.FromHours(5));

        var machine = Dates.Machine(elsewhere);

        Assert.Equal("2026-11-20T08:00:00Z", machine);
    }

    [Fact]
    public void Every_city_on_the_list_is_in_the_time_zone_database()
    {
        var known = NodaTime.DateTimeZoneProviders.Tzdb.Ids.Select(Zones.CityOf).ToHashSet();

        Assert.All(Zones.Cities, city => Assert.Contains(city, known));
    }
}
