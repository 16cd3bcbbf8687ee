using Convoke.Drafts;
using Convoke.Entries;
using Xunit;

namespace Convoke.Core.Tests.Drafts;

/// <summary>Lists as they are typed into a field, read and written down again.</summary>
public sealed class LinesTests
{
    [Fact]
    public void Demands_come_back_as_they_were()
    {
        Demand[] demands = [new("A list", "of every pipe\nand weir"), new("A date")];

        var typed = DemandLines.Write(demands);

        Assert.Equal("A list\nof every pipe\nand weir\n\nA date", typed);
        Assert.Equal(demands, DemandLines.Read(typed));
        Assert.Equal(
            demands,
            DemandLines.Read($"\n\n{typed.Replace("\n\n", "\n \n\n", StringComparison.Ordinal)}\n\n")
        );
    }

    [Fact]
    public void Sources_come_back_as_they_were_whatever_stands_in_them()
    {
        Source[] sources =
        [
            new("Survey | of pipes", "River Office", "2026-02", "https://example.org/a|b"),
            new("Only a title"),
            new("No publisher", "", "2026", ""),
        ];

        var typed = SourceLines.Write(sources);

        Assert.Equal(3, typed.Split('\n').Length);
        Assert.Equal(sources, SourceLines.Read(typed));
    }
}
