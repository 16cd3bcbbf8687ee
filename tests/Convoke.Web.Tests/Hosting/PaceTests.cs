using System.Net;
using Convoke.Web.Hosting;
using Xunit;

namespace Convoke.Web.Tests.Hosting;

public sealed class PaceTests
{
    private static readonly Guid Entry = Guid.Parse("0198c000-0000-7000-8000-000000000001");
    private readonly StoppedClock clock = new();

    [Fact]
    public void A_network_and_an_entry_are_counted_for_a_while()
    {
        var pace = new Pace(clock);
        for (var number = 1; number < 4; number++)
            Assert.Equal((number, number), pace.Count(Entry, IPAddress.Parse($"203.0.113.{number}")));

        Assert.Equal((1, 4), pace.Count(Entry, IPAddress.Parse("203.0.114.1")));
        Assert.Equal((4, 1), pace.Count(Guid.Empty, IPAddress.Parse("203.0.113.9")));
        clock.Now += TimeSpan.FromMinutes(5);
        Assert.Equal((5, 5), pace.Count(Entry, IPAddress.Parse("203.0.113.9")));
        clock.Now += TimeSpan.FromMinutes(10);
        Assert.Equal((1, 1), pace.Count(Entry, IPAddress.Parse("203.0.113.9")));
    }

    [Fact]
    public void Who_asks_from_this_machine_is_of_no_network()
    {
        var pace = new Pace(clock);

        foreach (var address in new[] { null, IPAddress.Loopback, IPAddress.IPv6Loopback })
            Assert.Equal(0, pace.Count(Entry, address).FromNetwork);
    }
}
