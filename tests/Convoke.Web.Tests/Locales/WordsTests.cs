using System.Text.Encodings.Web;
using Convoke.Web.Locales;
using Microsoft.AspNetCore.Html;
using Xunit;

namespace Convoke.Web.Tests.Locales;

public sealed class WordsTests
{
    private readonly Words arabic = Read(
        """
        msgid ""
        msgstr ""
        "Language: ar\n"
        "Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n==2 ? 1 : 2);\n"

        msgid "Calls"
        msgstr "النداءات"

        msgctxt "state"
        msgid "Open"
        msgstr "مفتوح"

        msgid "{0} pings"
        msgstr "{0} إشارة"

        msgid "{name} wrote on {day}"
        msgstr "في {day} كتب {name}"

        msgid "Read <a>the {rules} rules</a> & more"
        msgstr "وأكثر: <a>اللوائح {rules}</a>"

        msgid "{0} comment by {1}"
        msgid_plural "{0} comments by {1}"
        msgstr[0] "تعليق واحد من {1}"
        msgstr[1] "تعليقان من {1}"
        msgstr[2] "{0} تعليقات من {1}"
        """
    );

    [Fact]
    public void A_sentence_is_said_in_the_language_of_the_page()
    {
        Assert.Equal("النداءات", arabic["Calls"].Value);
        Assert.Equal("مفتوح", arabic.In("state", "Open"));
        Assert.Equal("في الجمعة كتب أمينة", arabic["{name} wrote on {day}", "أمينة", "الجمعة"].Value);
    }

    [Fact]
    public void Numbers_are_written_in_the_digits_of_the_language() =>
        Assert.Equal("٤١٬٢٠٨ إشارة", arabic["{0} pings", 41_208].Value);

    [Fact]
    public void A_count_takes_the_plural_form_of_the_language()
    {
        string Comments(long n) => arabic.Plural(n, "{0} comment by {1}", "{0} comments by {1}", "Ada");

        Assert.Equal("تعليق واحد من Ada", Comments(1));
        Assert.Equal("تعليقان من Ada", Comments(2));
        Assert.Equal("٣ تعليقات من Ada", Comments(3));
    }

    [Fact]
    public void Of_a_message_that_stands_there_twice_the_first_counts() =>
        Assert.Equal("b", Read("msgid \"a\"\nmsgstr \"b\"\nmsgid \"a\"\nmsgstr \"c\"")["a"].Value);

    [Fact]
    public void What_has_no_words_is_said_in_English()
    {
        Assert.Equal("Updates", arabic["Updates"].Value);
        Assert.True(arabic["Updates"].ResourceNotFound);
        Assert.Equal("Page {1} of ٣", arabic["Page {1} of {0}", 3].Value);
        Assert.Equal("one", arabic.Plural(1, "one", "{0} many"));
        Assert.Equal("٥ many", arabic.Plural(5, "one", "{0} many"));
    }

    [Fact]
    public void Markup_comes_from_the_page_and_all_else_is_encoded()
    {
        const string message = "Read <a>the {rules} rules</a> & more";
        var english = new Words("en", PluralRule.English, []);

        Assert.Equal(
            "وأكثر: <a href=\"/x?a=1&amp;b=2\">اللوائح <bdi>&lt;5&gt;</bdi></a>",
            Html(arabic.Html(message, Tag.Link("/x?a=1&b=2"), Tag.Isolated("<5>")))
        );
        Assert.Equal(
            "Read <a href=\"/r\">the <bdi>&lt;5&gt;</bdi> rules</a> &amp; more",
            Html(english.Html(message, Tag.Link("/r"), Tag.Isolated("<5>")))
        );
        Assert.Equal("Read the {rules} rules &amp; more", Html(english.Html(message)));
    }

    private static Words Read(string text) => new(PoFile.Read(new StringReader(text)));

    private static string Html(IHtmlContent content)
    {
        using var written = new StringWriter();
        content.WriteTo(written, HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All));
        return written.ToString();
    }
}
