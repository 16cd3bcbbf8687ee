using Convoke.Protocols.Xml;
using Xunit;

namespace Convoke.Protocols.Tests.Xml;

public sealed class CleanTextTests
{
    [Theory]
    [InlineData("a\u0000b\u000Bc\u001Fd", "abcd")]
    [InlineData("a\u007Fb\u0085c\u009Fd", "abcd")]
    [InlineData("a\tb\nc", "a\tb\nc")]
    [InlineData("a\r\nb\rc\r\r\nd", "a\nb\nc\n\nd")]
    [InlineData("a\uFFFDb\uFFFEc\uFFFFd", "abcd")]
    [InlineData("🌊 river", "🌊 river")]
    [InlineData("\u200Fنهر\u200D", "\u200Fنهر\u200D")]
    public void What_XML_cannot_carry_is_left_out_and_the_rest_stays(string text, string expected)
    {
        var clean = CleanText.Of(text);

        Assert.Equal(expected, clean);
    }

    [Fact]
    public void Lone_surrogates_are_left_out()
    {
        var text = "a" + (char)0xD83C + "b" + (char)0xDF0A + "c" + (char)0xD83C;

        var clean = CleanText.Of(text);

        Assert.Equal("abc", clean);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\n\u00A0")]
    [InlineData("\u0001 \u0002")]
    public void A_text_of_which_nothing_is_left_is_none(string? text)
    {
        var clean = CleanText.OrNull(text);

        Assert.Null(clean);
    }

    [Fact]
    public void Any_text_is_cleaned_alike()
    {
        AnyText.Always(text => CleanText.Of(text) == AnyText.Writable(text));
    }
}
