using Convoke.Entries;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Convoke.Core.Tests.Entries;

public sealed class DifferenceTests
{
    [Fact]
    public void A_changed_line_is_told_word_by_word()
    {
        var lines = Difference.Between("one\ntreat it by 2030\nthree", "one\ntreat it by 2032\nthree");

        Assert.Equal(3, lines.Count);
        Assert.True(lines[0].IsSame && lines[2].IsSame);
        Assert.Contains(new DifferencePart(DifferenceKind.Removed, "2030"), lines[1].Parts);
        Assert.Contains(new DifferencePart(DifferenceKind.Added, "2032"), lines[1].Parts);
    }

    [Fact]
    public void Both_texts_can_be_read_out_of_the_difference() =>
        Prop.ForAll(
                Texts,
                Texts,
                (before, after) =>
                {
                    var lines = Difference.Between(before, after);
                    Assert.Equal(Without(before), Without(Read(lines, DifferenceKind.Removed)));
                    Assert.Equal(Without(after), Without(Read(lines, DifferenceKind.Added)));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_text_of_thousands_of_lines_is_compared_all_the_same()
    {
        var before = string.Join('\n', Enumerable.Range(0, 5000));
        var after = string.Join('\n', Enumerable.Range(3000, 5000).Reverse());

        Assert.NotEmpty(Difference.Between(before, after));
    }

    private static Arbitrary<string> Texts { get; } =
        Gen.Elements("river", "rain", " ", "\n", "outfall")
            .ListOf()
            .Select(words => string.Concat(words))
            .ToArbitrary();

    private static string Read(IEnumerable<DifferenceLine> lines, DifferenceKind kind) =>
        string.Concat(
            lines
                .SelectMany(line => line.Parts)
                .Where(part => part.Kind == kind || part.Kind is DifferenceKind.Same)
                .Select(part => part.Text)
        );

    /// <summary>Where lines end is told by the lines themselves.</summary>
    private static string Without(string text) => text.Replace("\n", "", StringComparison.Ordinal);
}
