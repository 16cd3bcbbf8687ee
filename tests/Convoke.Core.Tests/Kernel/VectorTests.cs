using Convoke.Kernel;
using Convoke.Testing;
using Xunit;

namespace Convoke.Core.Tests.Kernel;

public sealed class VectorTests
{
    public static TheoryData<string> Lines => [.. Vectors.Lines];

    [Fact]
    public void There_are_vectors_enough()
    {
        var lines = Vectors.Lines;

        Assert.True(lines.Count >= 600, $"{lines.Count} vectors");
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void Of_a_hostile_piece_only_what_is_allowed_is_left(string line)
    {
        var entry = Vectors.Clean(line, SanitiserProfile.Entry).ToString();
        var comment = Vectors.Clean(line, SanitiserProfile.Comment).ToString();

        Assert.Empty(Inspection.Of(entry, SanitiserProfile.Entry));
        Assert.Empty(Inspection.Of(comment, SanitiserProfile.Comment));
        Assert.Equal(entry, Sanitiser.Clean(entry, SanitiserProfile.Entry).ToString());
        Assert.Equal(comment, Sanitiser.Clean(comment, SanitiserProfile.Comment).ToString());
    }

    [Theory]
    [InlineData("<p onclick=\"alert(1)\">x</p>", "<p onclick=\"alert(1)\">")]
    [InlineData("<a href=\"java&#9;script:x\">x</a>", "<a href=\"java\tscript:x\">")]
    [InlineData("<p title=\"</noscript><img src=x>\">x</p>", "<img src=\"x\">")]
    [InlineData("<h3 id=\"main\">x</h3>", "<h3 id=\"main\">")]
    [InlineData("</textarea><script>x</script>", "<script>")]
    public void The_inspection_sees_what_is_wrong(string html, string expected)
    {
        var wrong = Inspection.Of(html, SanitiserProfile.Entry);

        Assert.Contains(wrong, sentence => sentence.StartsWith(expected, StringComparison.Ordinal));
    }
}
