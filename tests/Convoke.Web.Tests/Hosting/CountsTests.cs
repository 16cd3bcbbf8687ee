using System.Globalization;
using Convoke.Web.Hosting;
using Xunit;

namespace Convoke.Web.Tests.Hosting;

public sealed class CountsTests
{
    private readonly StoppedClock clock = new();

    [Fact]
    public void A_count_is_never_too_low_and_hardly_ever_too_high()
    {
        var counts = new Counts(TimeSpan.FromMinutes(1), clock);
        for (var i = 0; i < 4000; i++)
            counts.Add(i.ToString(CultureInfo.InvariantCulture));
        for (var i = 0; i < 7; i++)
            counts.Add("often");

        var others = Enumerable.Range(0, 4000).Select(i => counts.Of(i.ToString(CultureInfo.InvariantCulture)).Count);

        Assert.All(others, count => Assert.True(count >= 1));
        Assert.True(others.Count(count => count > 1) < 400);
        Assert.True(counts.Of("often").Count is >= 7 and < 12);
        Assert.Equal(TimeSpan.FromMinutes(1), counts.Of("often").Left);
    }

    [Fact]
    public void A_flood_of_keys_takes_no_more_room_than_one()
    {
        var counts = new Counts(TimeSpan.FromMinutes(1), clock);
        counts.Add("the first");
        var before = GC.GetAllocatedBytesForCurrentThread();
        counts.Add("the second");
        var each = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.True(each < 2000, $"{each} bytes");
    }

    [Fact]
    public void A_slot_that_is_over_is_forgotten()
    {
        var counts = new Counts(TimeSpan.FromMinutes(1), clock);
        counts.Add("a");
        clock.Now += TimeSpan.FromMinutes(1);

        Assert.Equal(0, counts.Of("a").Count);
        Assert.Equal(2, counts.AddToBoth("a"));
    }
}
