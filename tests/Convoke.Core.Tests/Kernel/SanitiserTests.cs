using Convoke.Kernel;
using Xunit;

namespace Convoke.Core.Tests.Kernel;

public sealed class SanitiserTests
{
    private static string Entry(string html) => Sanitiser.Clean(html, SanitiserProfile.Entry).ToString();

    private static string Comment(string html) => Sanitiser.Clean(html, SanitiserProfile.Comment).ToString();

    [Theory]
    [InlineData("<p>Rain <em>only</em>, <strong>please</strong>.</p>")]
    [InlineData("<h3>Why now</h3><p>On 14 March.</p><h4>What we offer</h4><p>Records.</p>")]
    [InlineData("<p dir=\"rtl\" lang=\"ar\">النهر لنا جميعا</p>")]
    [InlineData("<div lang=\"ar\" dir=\"rtl\"><p>النهر</p><p>والبحر</p></div>")]
    [InlineData(
        "<table><caption>Tests</caption><thead><tr><th scope=\"col\">River</th></tr></thead><tbody><tr><td>Elbe</td></tr></tbody></table>"
    )]
    [InlineData(
        "<figure><img src=\"/media/a/bank.webp\" alt=\"A bank\" width=\"640\" height=\"480\" loading=\"lazy\"><figcaption>The bank</figcaption></figure>"
    )]
    [InlineData("<details><summary>More</summary><p>Words.</p></details>")]
    [InlineData("<ruby>川<rp>(</rp><rt>かわ</rt><rp>)</rp></ruby> <bdi>العربية</bdi>")]
    [InlineData("<ol start=\"3\" type=\"a\"><li>One</li><li>Two<ul><li>Three</li></ul></li></ol>")]
    [InlineData(
        "<p><time datetime=\"2027-03-14\">14 March</time> <abbr title=\"World Health Organization\">WHO</abbr></p>"
    )]
    [InlineData("<blockquote cite=\"https://rivers.example/a\"><p>Name each pipe.</p></blockquote>")]
    [InlineData("<pre><code class=\"language-csharp\">var a = 1 &lt; 2;</code></pre>")]
    public void What_an_entry_may_hold_stays_as_it_is(string html)
    {
        var clean = Entry(html);

        Assert.Equal(html, clean);
    }

    [Theory]
    [InlineData("<h1>One</h1><h2>Two</h2>", "<h3>One</h3><h4>Two</h4>")]
    [InlineData("<h4>One</h4><h6>Two</h6><h5>Three</h5>", "<h3>One</h3><h4>Two</h4><h4>Three</h4>")]
    public void Headings_begin_below_those_of_the_page_and_leave_no_level_out(string html, string expected)
    {
        var clean = Entry(html);

        Assert.Equal(expected, clean);
    }

    [Fact]
    public void An_id_gets_a_prefix_and_links_to_it_follow()
    {
        var clean = Entry(
            "<h3 id=\"attributes\">Why</h3><p><a href=\"#attributes\">there</a> <a href=\"#comments\">below</a></p>"
        );

        Assert.Equal(
            "<h3 id=\"user-attributes\">Why</h3><p><a href=\"#user-attributes\">there</a> <a href=\"#comments\">below</a></p>",
            clean
        );
    }

    [Theory]
    [InlineData("/en/calls/rain", "href=\"/en/calls/rain\"")]
    [InlineData("mailto:office@rivers.example", "href=\"mailto:office@rivers.example\"")]
    [InlineData("tel:+44-20-7946-0000", "href=\"tel:+44-20-7946-0000\"")]
    [InlineData("HTTPS://rivers.example/a b", "href=\"https://rivers.example/a%20b\" rel=\"nofollow ugc noopener\"")]
    [InlineData("//rivers.example", "href=\"https://rivers.example\" rel=\"nofollow ugc noopener\"")]
    [InlineData("/\\rivers.example", "href=\"https://rivers.example\" rel=\"nofollow ugc noopener\"")]
    public void A_link_keeps_an_address_that_can_only_be_followed(string address, string expected)
    {
        var clean = Comment($"<p><a href='{address}'>x</a></p>");

        Assert.Equal($"<p><a {expected}>x</a></p>", clean);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("java&Tab;script&colon;alert(1)")]
    [InlineData("&#1;javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("https:rivers.example")]
    [InlineData("https://bank.example@rivers.example/")]
    public void A_link_with_any_other_address_leaves_its_words(string address)
    {
        var clean = Entry($"<p><a href=\"{address}\">words</a></p>");

        Assert.Equal("<p>words</p>", clean);
    }

    [Theory]
    [InlineData(
        "<img src=\"https://old.example/river.jpg\" alt=\"The river\">",
        "<a href=\"https://old.example/river.jpg\" rel=\"noopener\">The river</a>"
    )]
    [InlineData(
        "<img src=\"https://old.example/river%20bank.jpg\">",
        "<a href=\"https://old.example/river%20bank.jpg\" rel=\"noopener\">river bank.jpg</a>"
    )]
    [InlineData("<a href=\"/x\"><img src=\"https://old.example/r.jpg\" alt=\"River\"></a>", "<a href=\"/x\">River</a>")]
    [InlineData("<img src=\"https://count.example/p.gif\" width=\"1\" height=\"1\">", "")]
    [InlineData("<img src=\"https://s.example/1f600.png\" class=\"emoji\" alt=\"😀\">", "😀")]
    [InlineData("<img src=\"/media/../secret\" alt=\"x\">", "x")]
    [InlineData(
        "<iframe src=\"https://film.example/v/12\" title=\"The walk\"></iframe>",
        "<a href=\"https://film.example/v/12\" rel=\"noopener\">The walk</a>"
    )]
    public void A_picture_from_elsewhere_becomes_its_words_and_a_plain_link(string html, string expected)
    {
        var clean = Entry(html);

        Assert.Equal(expected, clean);
    }

    [Theory]
    [InlineData("<h2>Title</h2><table><tr><td>a<td>b</table>", "<p>Title</p>\n<p>a</p><p>b</p>")]
    [InlineData(
        "<p><b>bold</b> <i>italic</i> <s>gone</s> <u>under</u></p>",
        "<p><strong>bold</strong> <em>italic</em> <del>gone</del> under</p>"
    )]
    [InlineData("<p id=\"x\" class=\"y\">a<img src=\"/media/a.webp\" alt=\"River\"></p>", "<p>aRiver</p>")]
    public void A_comment_holds_less_and_loses_no_words(string html, string expected)
    {
        var clean = Comment(html);

        Assert.Equal(expected, clean.Trim());
    }

    [Theory]
    [InlineData("a\u202Eb\u202Cc", "abc")]
    [InlineData("\u2067open", "\u2067open\u2069")]
    [InlineData("stray\u2069", "stray")]
    [InlineData("می\u200Cخواهم", "می\u200Cخواهم")]
    [InlineData("a\0b\u0007c\u0085d\uFFFEe", "abcde")]
    public void Words_keep_to_their_own_direction_and_carry_no_control_characters(string words, string expected)
    {
        var clean = Entry(words);

        Assert.Equal(expected, clean);
    }

    [Fact]
    public void Misnested_formatting_goes_on_where_html_says_it_does()
    {
        var clean = Entry("<p><b>one <i>two</b> three</i></p>");

        Assert.Equal("<p><b>one <i>two</i></b><i> three</i></p>", clean);
    }

    [Fact]
    public void Tags_left_open_by_hundreds_are_ended_as_html_ends_them()
    {
        var clean = Entry("<ul>" + string.Concat(Enumerable.Repeat("<li><p>x", 500)) + "</ul>");

        Assert.Equal("<ul>" + string.Concat(Enumerable.Repeat("<li><p>x</p></li>", 500)) + "</ul>", clean);
    }

    [Fact]
    public void Nesting_beyond_all_use_loses_tags_and_keeps_words()
    {
        var clean = Entry(string.Concat(Enumerable.Repeat("<blockquote>x", 5000)));

        Assert.Equal(5000, clean.Count(c => c == 'x'));
        Assert.True(clean.Split("<blockquote>").Length < 120);
    }
}
