using System.Text;
using Convoke.Protocols.WordPress;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Convoke.Protocols.Tests.WordPress;

public sealed class WxrMendingTests
{
    [Fact]
    public void Control_characters_are_left_out_and_the_rest_comes_in()
    {
        var text = Wxr.Whole(Wxr.WithContent("cle\u0001an\u000B wa\u001Fter\uFFFF"));

        var parts = Wxr.Parts(text);

        Assert.Equal("clean water", parts.OfType<WxrItem>().Single().Content);
        var warning = Assert.Single(parts.OfType<WxrWarning>());
        Assert.StartsWith(
            "Characters that XML forbids were left out: 4, the first in line ",
            warning.Message,
            StringComparison.Ordinal
        );
        Assert.Contains("cle\u0001an", text.Split('\n')[warning.Line - 1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a&#x1;b")]
    [InlineData("a&#11;b")]
    [InlineData("a&#xD83D;b")]
    [InlineData("a&#xfffe;b")]
    [InlineData("a&#0;b")]
    public void References_to_forbidden_characters_are_left_out(string title)
    {
        var parts = Wxr.Parts(Wxr.Whole($"<item><title x='{title}'>{title}</title></item>"));

        Assert.Equal("ab", parts.OfType<WxrItem>().Single().Title);
        Assert.StartsWith(
            "Characters that XML forbids were left out: 2,",
            parts.OfType<WxrWarning>().Single().Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("a&#x41;b", "aAb")]
    [InlineData("a&#9;b&#x1F600;", "a\tb😀")]
    [InlineData("&lt;b&gt; &amp;amp;", "<b> &amp;")]
    public void Sound_references_are_read(string title, string read)
    {
        var parts = Wxr.Parts(Wxr.Whole($"<item><title>{title}</title></item>"));

        Assert.Equal(read, parts.OfType<WxrItem>().Single().Title);
        Assert.Empty(parts.OfType<WxrWarning>());
    }

    [Fact]
    public void Bytes_that_are_no_utf8_are_replaced_and_reported()
    {
        byte[] bytes =
        [
            .. Encoding.UTF8.GetBytes(Wxr.Head() + "<item><title>Fl"),
            0xFC,
            .. Encoding.UTF8.GetBytes("sse</title></item>" + Wxr.End),
        ];

        var parts = WxrReader.Read(new MemoryStream(bytes)).ToList();

        Assert.Equal("Fl\uFFFDsse", parts.OfType<WxrItem>().Single().Title);
        Assert.StartsWith(
            "Bytes that are none of the encoding of the file were replaced: 1,",
            parts.OfType<WxrWarning>().Single().Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Empty_lines_before_the_declaration_do_no_harm()
    {
        var parts = Wxr.Parts("\n\r\n\n" + Wxr.Whole(Wxr.WithContent("x")));

        Assert.Equal("x", parts.OfType<WxrItem>().Single().Content);
    }

    [Fact]
    public void Any_text_comes_back_as_it_was_but_for_what_xml_forbids()
    {
        Prop.ForAll<string>(text => Read(text ?? "") == Expected(text ?? "")).QuickCheckThrowOnFailure();
    }

    private static string Read(string text)
    {
        var split = text.Replace("]]>", "]]]]><![CDATA[>", StringComparison.Ordinal);
        return Wxr.Parts(Wxr.Whole(Wxr.WithContent(split))).OfType<WxrItem>().Single().Content;
    }

    private static string Expected(string text)
    {
        var bytes = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        var kept = bytes
            .Where(c => c is not ((< ' ' and not ('\t' or '\n' or '\r')) or '\uFFFF'))
            .Select(c => c == '\uFFFE' ? '\uFFFD' : c);
        return new string([.. kept]).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
    }
}
