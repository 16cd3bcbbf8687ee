using System.Text;
using Convoke.Protocols.WordPress;
using Xunit;

namespace Convoke.Protocols.Tests.WordPress;

public sealed class WxrRefusalTests
{
    private const string Bomb = """
        <?xml version="1.0"?>
        <!DOCTYPE rss [
          <!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
        ]>
        <rss><channel><title>&c;</title></channel></rss>
        """;

    private const string External = """
        <?xml version="1.0"?>

        <!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>
        <rss><channel><title>&x;</title></channel></rss>
        """;

    [Theory]
    [InlineData("", 1, "The file is empty.")]
    [InlineData("  \n\n ", 3, "The file is empty.")]
    [InlineData("PK\u0003\u0004", 1, "The file is not XML")]
    [InlineData("<!-- x -->\n", 2, "The file holds nothing")]
    [InlineData("<html>\n</html>", 1, "The root element is “html”")]
    [InlineData("<rss>\n</rss>", 2, "The file has no “channel”")]
    [InlineData("<rss/>", 1, "The file has no “channel”")]
    [InlineData("<rss><channel>\n<title>x</title>\n</channel></rss>", 3, "The feed names no WXR version")]
    [InlineData("<rss><channel>\n<item><title>x</title></item>\n</channel></rss>", 2, "The feed names no WXR version")]
    [InlineData("<rss><channel>\n<title>x</link></channel></rss>", 2, "The XML is not well-formed")]
    [InlineData("<rss><channel>\n<title>&nbsp;</title></channel></rss>", 2, "The XML is not well-formed")]
    [InlineData("<rss><channel>\n\n<wp:x/></channel></rss>", 3, "The XML is not well-formed")]
    [InlineData("<rss><channel>\n<title a=1/></channel></rss>", 2, "The XML is not well-formed")]
    [InlineData("<rss><channel>\n<title>x", 2, "The file ends in the middle")]
    [InlineData("<rss><channel>\n<title><![CDATA[x]]", 2, "The file ends in the middle")]
    [InlineData("<rss><!-- \n\n", 3, "The file ends in the middle")]
    [InlineData(Bomb, 2, "The file declares a document type")]
    [InlineData(External, 3, "The file declares a document type")]
    [InlineData("<?xml version='1.0' encoding='klingon'?><rss/>", 1, "The file says that its encoding is “klingon”")]
    public void What_is_no_export_is_refused_in_one_sentence_with_its_line(string text, int line, string reason)
    {
        var refused = Wxr.Refused(text);

        Assert.StartsWith(reason, refused.Reason, StringComparison.Ordinal);
        Assert.Equal($"Line {line}: {refused.Reason}", refused.Message);
        Assert.DoesNotContain('\n', refused.Message);
        Assert.EndsWith(".", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Something_after_the_root_is_refused()
    {
        var refused = Wxr.Refused(Wxr.Whole() + "<rss/>");

        Assert.StartsWith("The XML is not well-formed", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_cut_off_anywhere_is_refused_with_the_line_it_ends_in()
    {
        var whole = Encoding.UTF8.GetBytes(Wxr.Whole([.. Enumerable.Repeat(Wxr.Item, 40)]));
        var root = Encoding.UTF8.GetString(whole).LastIndexOf("</rss>", StringComparison.Ordinal) + "</rss>".Length;

        for (var length = 997; length < root; length += 997)
        {
            var refused = Wxr.Refused(new MemoryStream(whole, 0, length));

            var lines = whole.AsSpan(0, length).Count((byte)'\n') + 1;
            Assert.Equal(("The file ends in the middle: it was cut off.", lines), (refused.Reason, refused.Line));
        }
    }

    [Fact]
    public void A_file_cut_off_at_any_of_its_last_bytes_is_refused()
    {
        var whole = Encoding.UTF8.GetBytes(Wxr.Whole(Wxr.Item).TrimEnd());

        for (var length = whole.Length - 1500; length < whole.Length; length++)
            Assert.StartsWith(
                "The file ends in the middle",
                Wxr.Refused(new MemoryStream(whole, 0, length)).Reason,
                StringComparison.Ordinal
            );
    }

    [Fact]
    public void A_value_of_just_the_limit_is_read_and_one_byte_more_is_refused()
    {
        var limits = new WxrLimits { Value = 1 << 20 };

        var read = Wxr.Parts(Wxr.Whole(Wxr.WithContent(new string('a', 1 << 20))), limits).OfType<WxrItem>().Single();
        var refused = Wxr.Refused(Wxr.Whole("\n\n" + Wxr.WithContent(new string('a', (1 << 20) - 1) + "é")), limits);

        Assert.Equal(1 << 20, read.Content.Length);
        Assert.Equal("The value of “encoded” is longer than 1 MiB, which is the limit.", refused.Reason);
    }

    [Fact]
    public void The_limits_of_an_item_of_depth_of_names_and_of_parts_are_kept()
    {
        var large = Wxr.Whole(Wxr.Item.Replace("I agree.", new string('a', 3 << 20), StringComparison.Ordinal));
        var deep = Wxr.Whole(
            string.Concat(Enumerable.Repeat("<a>", 50)) + string.Concat(Enumerable.Repeat("</a>", 50))
        );
        var names = Wxr.Whole(string.Concat(Enumerable.Range(0, 5000).Select(i => $"<a{i}/>")));
        var parts = Wxr.Whole(Wxr.Item, Wxr.Item);

        Assert.StartsWith(
            "One item is longer than 2 MiB",
            Wxr.Refused(large, new WxrLimits { Item = 2 << 20 }).Reason,
            StringComparison.Ordinal
        );
        Assert.StartsWith("Elements are nested more than 32", Wxr.Refused(deep).Reason, StringComparison.Ordinal);
        Assert.Contains("more than 4096 different names", Wxr.Refused(names).Reason, StringComparison.Ordinal);
        Assert.StartsWith(
            "There are more than 5 items",
            Wxr.Refused(parts, new WxrLimits { Parts = 5 }).Reason,
            StringComparison.Ordinal
        );
    }
}
