using Convoke.Assemblies;
using Xunit;

namespace Convoke.Core.Tests.Kernel;

/// <summary>Colours that cannot be read are refused.</summary>
public sealed class ColoursTests
{
    [Fact]
    public void The_colours_of_the_sheet_can_be_read() => Assert.Empty(Colours.Printed.Unreadable());

    [Theory]
    [InlineData("#000000", "#FFFFFF", 21)]
    [InlineData("#767676", "#FFFFFF", 4.54)]
    [InlineData("#1B1A17", "#FBF8F2", 16.4)]
    public void Contrast_is_measured_as_the_guidelines_say(string one, string other, double ratio)
    {
        Assert.Equal(ratio, Contrast.Between(one, other), .05);
        Assert.Equal(Contrast.Between(one, other), Contrast.Between(other, one));
    }

    [Theory]
    [InlineData("#777777", "#1B1A17", "#0E5A4F", "paper")]
    [InlineData("#FBF8F2", "#999999", "#0E5A4F", "ink")]
    [InlineData("#FBF8F2", "#1B1A17", "#5CC8B4", "act")]
    public void What_cannot_be_read_is_named(string paper, string ink, string act, string field)
    {
        var colours = Colours.Printed with { Light = new ColourScheme(paper, ink, act, "#17497A") };

        Assert.Contains($"light-{field}", colours.Unreadable().Select(wrong => wrong.Field));
    }

    [Theory]
    [InlineData("#FBF8F2", true)]
    [InlineData("#fbf8f2", true)]
    [InlineData("#FFF", false)]
    [InlineData("#FFFFF;", false)]
    [InlineData(null, false)]
    public void A_colour_is_six_digits(string? text, bool isOne) => Assert.Equal(isOne, Contrast.IsColour(text));
}
