using Xunit;

namespace Convoke.Web.Tests.Locales;

/// <summary>The search for messages itself: a message it overlooked would never be translated.</summary>
public sealed class SourcesTests
{
    [Theory]
    [InlineData("<h1>@L[\"Calls\"]</h1>", "Calls")]
    [InlineData("title=\"@L[\"Say \\\"yes\\\"\"]\"", "Say \"yes\"")]
    [InlineData("words[\"One, (two) \" + \"three\", Count(a, b)]", "One, (two) three")]
    [InlineData("L[\n    \"On a line of its own\",\n    x\n]", "On a line of its own")]
    [InlineData("@L.Html(\"By <a>{0}</a>\", Tag.Link(\"/x\"), y)", "By <a>{0}</a>")]
    [InlineData("Words.Later(\"Vienna\")", "Vienna")]
    [InlineData("L.In(\"state\", \"Open\")", "state\u0004Open")]
    [InlineData("return new Refusal(\"It is {0}.\", x);", "It is {0}.")]
    [InlineData("public static Refusal Closed { get; } = new(\"It is closed.\");", "It is closed.")]
    [InlineData("static Refusal TooLong(int most) =>\n    new(\"At most {0}.\", most);", "At most {0}.")]
    [InlineData("L.Plural(Count(a, b), \"{0} ping\", \"{0} pings\")", "{0} ping")]
    public void A_message_is_found_where_it_is_said(string source, string key) =>
        Assert.Equal([key], Sources.Read("Page.cshtml", source).Select(said => said.Key));

    [Theory]
    [InlineData("L[kind]")]
    [InlineData("HTML[\"x\"]")]
    [InlineData("var x = new(\"x\");")]
    [InlineData("L.Plural(n, one, other)")]
    public void What_is_no_message_is_left_alone(string source) => Assert.Empty(Sources.Read("Page.cs", source));

    [Fact]
    public void A_missing_message_is_printed_ready_to_paste()
    {
        var said = Sources.Read("Page.cs", "\n\nL.Plural(n, \"{0} \\\"ping\\\"\", \"{0} \\\"pings\\\"\")").Single();

        Assert.Equal("Page.cs:3", said.Where);
        Assert.Equal(
            """
            msgid "{0} \"ping\""
            msgid_plural "{0} \"pings\""
            msgstr[0] ""
            msgstr[1] ""
            msgstr[2] ""

            """,
            said.ToPo(forms: 3)
        );
    }
}
