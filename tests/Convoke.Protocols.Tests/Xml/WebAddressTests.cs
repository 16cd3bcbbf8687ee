using Convoke.Protocols.Xml;
using Xunit;

namespace Convoke.Protocols.Tests.Xml;

public sealed class WebAddressTests
{
    [Theory]
    [InlineData("https://example.org/a", true)]
    [InlineData(" HTTP://example.org ", true)]
    [InlineData("ftp://example.org/a", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("//example.org/a", false)]
    [InlineData("/a", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void An_address_of_the_web_is_absolute_and_http(string? written, bool expected)
    {
        var read = WebAddress.Read(written);

        Assert.Equal(expected, read is not null);
    }

    [Fact]
    public void A_relative_address_is_none_of_the_web() => Assert.False(new Uri("/a", UriKind.Relative).IsWeb());
}
