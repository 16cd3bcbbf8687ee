using System.Net;
using Convoke.Web.Hosting;
using Xunit;

namespace Convoke.Web.Tests.Hosting;

public sealed class TriesTests
{
    private static readonly IPAddress Here = IPAddress.Parse("203.0.113.9");
    private readonly StoppedClock clock = new();

    [Fact]
    public void A_network_has_five_tries_a_minute_at_an_entry()
    {
        var tries = new Tries(clock);
        for (var i = 0; i < 5; i++, clock.Now = clock.Now.AddSeconds(1))
            Assert.Null(tries.Refuse("a", Here));

        Assert.Equal(TimeSpan.FromSeconds(55), tries.Refuse("a", IPAddress.Parse("203.0.113.200")));
        Assert.Null(tries.Refuse("a", IPAddress.Parse("203.0.114.9")));
        Assert.Null(tries.Refuse("b", Here));
        clock.Now = clock.Now.AddSeconds(55);
        Assert.Null(tries.Refuse("a", Here));
    }

    [Fact]
    public void After_thirty_tries_a_minute_from_everywhere_each_network_has_one_and_nobody_is_locked_out()
    {
        var tries = new Tries(clock);
        for (var i = 0; i < 30; i++)
            Assert.Null(tries.Refuse("a", new IPAddress([10, 0, (byte)i, 1])));

        Assert.Null(tries.Refuse("a", Here));
        Assert.Equal(TimeSpan.FromMinutes(1), tries.Refuse("a", Here));
        clock.Now = clock.Now.AddMinutes(1);
        Assert.Null(tries.Refuse("a", Here));
    }

    [Theory]
    [InlineData("203.0.113.9", "203.0.113.250", true)]
    [InlineData("203.0.113.9", "::ffff:203.0.113.1", true)]
    [InlineData("203.0.113.9", "203.0.112.9", false)]
    [InlineData("2001:db8:1:2::3", "2001:db8:1:ffff::1", true)]
    [InlineData("2001:db8:1::", "2001:db8:2::", false)]
    public void A_network_is_what_one_customer_usually_holds(string one, string other, bool isSame)
    {
        Assert.Equal(isSame, Networks.Of(IPAddress.Parse(one)).SequenceEqual(Networks.Of(IPAddress.Parse(other))));
    }
}
