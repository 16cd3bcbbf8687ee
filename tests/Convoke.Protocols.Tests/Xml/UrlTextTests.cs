using Convoke.Protocols.Xml;
using Xunit;

namespace Convoke.Protocols.Tests.Xml;

public sealed class UrlTextTests
{
    [Theory]
    [InlineData("https://rivers.example.org", "https://rivers.example.org/")]
    [InlineData("https://rivers.example.org/a b?q=ü#ñ", "https://rivers.example.org/a%20b?q=%C3%BC#%C3%B1")]
    [InlineData("https://ríos.example/a", "https://xn--ros-rma.example/a")]
    [InlineData("https://ríos.example:8443/a?b#c", "https://xn--ros-rma.example:8443/a?b#c")]
    [InlineData("https://rivers.example.org/a[1]?b[]=c", "https://rivers.example.org/a%5B1%5D?b%5B%5D=c")]
    [InlineData("http://[::1]:5080/a[1]", "http://[::1]:5080/a%5B1%5D")]
    [InlineData("mailto:ada@example.org", "mailto:ada@example.org")]
    public void An_address_is_written_in_ASCII(string address, string expected)
    {
        var text = UrlText.Of(new Uri(address));

        Assert.Equal(expected, text);
    }

    [Fact]
    public void A_relative_address_is_refused()
    {
        var relative = new Uri("/en/", UriKind.Relative);

        Assert.Throws<ArgumentException>(() => UrlText.Of(relative));
    }
}
