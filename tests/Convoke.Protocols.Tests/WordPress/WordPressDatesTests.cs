using Convoke.Protocols.WordPress;
using Xunit;

namespace Convoke.Protocols.Tests.WordPress;

public sealed class WordPressDatesTests
{
    private const string None = "0000-00-00 00:00:00";

    [Theory]
    [InlineData("2013-01-05 10:00:00", "", None, "2013-01-05T10:00:00Z")]
    [InlineData(
        "2013-01-05 10:00:00",
        "Sun, 06 Jan 2013 10:00:00 +0000",
        "2013-01-07 10:00:00",
        "2013-01-05T10:00:00Z"
    )]
    [InlineData(None, "Sun, 06 Jan 2013 10:00:00 +0000", "2013-01-07 10:00:00", "2013-01-06T10:00:00Z")]
    [InlineData(None, "Mon, 30 Nov -0001 00:00:00 +0000", "2013-01-07 10:00:00", "2013-01-07T10:00:00Z")]
    [InlineData("2013-02-31 10:00:00", "", "2013-01-07 10:00:00", "2013-01-07T10:00:00Z")]
    [InlineData(None, "", None, null)]
    [InlineData("", "", "", null)]
    public void The_utc_date_comes_first_then_that_of_the_feed_then_the_local_one(
        string gmt,
        string pubDate,
        string local,
        string? expected
    )
    {
        var read = WordPressDates.Instant(gmt, pubDate, local);

        Assert.Equal(expected is null ? null : DateTimeOffset.Parse(expected, null), read);
    }

    [Theory]
    [InlineData("Sat, 05 Jan 2013 10:00:00 +0000", 10)]
    [InlineData("05 Jan 2013 10:00:00 GMT", 10)]
    [InlineData("Tue, 5 Jan 2013 12:00:00 +0200", 10)]
    [InlineData("Sat, 05 Jan 2013 10:00 UT", 10)]
    [InlineData("Sat, 05 Jan 2013 05:00:00 EST", 10)]
    [InlineData("Sat, 05 Jan 13 10:00:00 Z", 10)]
    public void Dates_of_feeds_are_read_in_every_usual_spelling(string date, int hour) =>
        Assert.Equal(new DateTimeOffset(2013, 1, 5, hour, 0, 0, TimeSpan.Zero), WordPressDates.PubDate(date));
}
