using Convoke.Web.Locales;
using Xunit;

namespace Convoke.Web.Tests.Locales;

public sealed class PoFileTests
{
    [Fact]
    public void A_file_gives_its_header_and_its_messages()
    {
        var file = Read(
            """
            # by a translator
            msgid ""
            msgstr ""
            "Language: fr\n"
            "Plural-Forms: nplurals=2; plural=(n > 1);\n"

            #: Pages/Call.cshtml
            msgctxt "state"
            msgid "Open"
            msgstr "Ouvert"

            msgid ""
            "A line\n"
            "and \"another\" one"
            msgstr ""
            "Une ligne\n"
            "et « une autre »"
            """
        );

        Assert.Equal("fr", file.Language);
        Assert.Equal(0, file.Plurals.FormOf(1));
        Assert.Equal(["state\u0004Open", "A line\nand \"another\" one"], file.Entries.Select(entry => entry.Key));
        Assert.Equal(["Une ligne\net « une autre »"], file.Entries[1].Forms);
    }

    [Fact]
    public void A_guess_nobody_has_read_is_not_a_translation()
    {
        var file = Read(
            """
            #, fuzzy
            msgid "Calls"
            msgstr "Appels"

            msgid "Updates"
            msgstr "Nouvelles"

            msgid "Statements"
            msgstr ""
            """
        );

        Assert.Equal([false, true, false], file.Entries.Select(entry => entry.Translated));
    }

    [Theory]
    [InlineData("msgid \"a\"\nmsgstr \"b", 2)]
    [InlineData("\"lost\"", 1)]
    [InlineData("msgid \"a\"\nmsgstr \"\\q\"", 2)]
    [InlineData("msgid \"a\"\nmsgfoo \"b\"", 2)]
    [InlineData("msgctxt \"a\"\n\n", 2)]
    public void What_is_not_PO_is_refused_with_its_line(string text, int line)
    {
        var wrong = Assert.Throws<FormatException>(() => Read(text));

        Assert.StartsWith($"line {line}:", wrong.Message, StringComparison.Ordinal);
    }

    private static PoFile Read(string text) => PoFile.Read(new StringReader(text));
}
