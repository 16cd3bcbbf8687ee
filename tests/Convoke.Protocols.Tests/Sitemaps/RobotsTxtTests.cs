using Convoke.Protocols.Sitemaps;
using Xunit;

namespace Convoke.Protocols.Tests.Sitemaps;

public sealed class RobotsTxtTests
{
    private static readonly Uri Sitemap = new("https://rivers.example.org/sitemap.xml");

    [Fact]
    public void The_closed_areas_and_the_sitemap_are_named()
    {
        var robots = new RobotsTxt(["/me/", "/office/"], [Sitemap]);

        var text = robots.Write();

        Assert.Equal(
            "User-agent: *\nDisallow: /me/\nDisallow: /office/\n\nSitemap: https://rivers.example.org/sitemap.xml\n",
            text
        );
    }

    [Fact]
    public void Nothing_closed_is_said_with_an_empty_rule()
    {
        var robots = new RobotsTxt([], []);

        var text = robots.Write();

        Assert.Equal("User-agent: *\nDisallow:\n", text);
    }

    [Theory]
    [InlineData("me")]
    [InlineData("/a\nAllow: /")]
    [InlineData("/a#b")]
    [InlineData("/نهر")]
    public void A_path_that_would_change_the_file_is_refused(string path)
    {
        var robots = new RobotsTxt([path], []);

        Assert.Throws<ArgumentException>(robots.Write);
    }
}
