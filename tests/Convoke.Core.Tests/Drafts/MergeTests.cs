using Convoke.Drafts;
using Xunit;

namespace Convoke.Core.Tests.Drafts;

/// <summary>What becomes of words that two changed at once: nothing that either wrote is left out.</summary>
public sealed class MergeTests
{
    [Theory]
    [InlineData("a\nb\nc", "A\nb\nc", "a\nb\nC", "A\nb\nC", 0)]
    [InlineData("a\nb\nc", "a\nb\nc", "a\nc", "a\nc", 0)]
    [InlineData("a\nb\nc", "a\nX\nc", "a\nX\nc", "a\nX\nc", 0)]
    [InlineData("a\nb\nc", "a\nX\nc", "a\nY\nc", "a\nX\n\nY\nc", 1)]
    [InlineData("a\nb\nc", "a\nc", "a\nB\nc", "a\nB\nc", 1)]
    [InlineData("a\nb\nc\nd", "a\nX\nc\nd", "a\nb\nY\nd", "a\nX\nc\n\nb\nY\nd", 1)]
    [InlineData("", "theirs", "mine", "theirs\n\nmine", 1)]
    [InlineData("a", "a\nb", "0\na", "0\na\nb", 0)]
    [InlineData(null, "a\nX\nc", "a\nY\nc", "a\nX\n\nY\nc", 1)]
    [InlineData(null, "a\nb", "a\nb\nc", "a\nb\nc", 0)]
    public void Both_stand_where_both_changed_the_same_and_else_each_change_is_taken(
        string? from,
        string theirs,
        string mine,
        string together,
        int clashes
    )
    {
        var merge = Merge.Of(from, theirs, mine);

        Assert.Equal((together, clashes), (merge.Text, merge.Clashes));
    }

    [Fact]
    public void A_thousand_lines_with_changes_all_over_lose_no_line_of_either()
    {
        var from = Enumerable.Range(0, 1000).Select(n => $"line {n}").ToList();
        var theirs = from.Select((line, n) => n % 7 == 0 ? $"{line} theirs" : line).ToList();
        var mine = from.Select((line, n) => n % 11 == 0 ? $"{line} mine" : line).ToList();

        var merged = Merge
            .Of(string.Join('\n', from), string.Join('\n', theirs), string.Join('\n', mine))
            .Text.Split('\n');

        Assert.Empty(theirs.Except(from).Except(merged));
        Assert.Empty(mine.Except(from).Except(merged));
    }
}
