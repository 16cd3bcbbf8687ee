using Convoke.Accounts;
using Xunit;

namespace Convoke.Core.Tests.Accounts;

public sealed class PassphraseTests
{
    private static readonly string[] Known = ["The Rivers Assembly", "Ada Lovelace", "ada.lovelace@rivers.example"];

    [Theory]
    [InlineData("short words")]
    [InlineData("correct horse battery staple")]
    [InlineData("CorrectHorseBatteryStaple!")]
    [InlineData("thisismypassword2026")]
    [InlineData("river river river")]
    [InlineData("abcabcabcabc")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("reed-reed-reed-re")]
    [InlineData("abcdefghijklmnop")]
    [InlineData("987654321098765")]
    [InlineData("qwertyuiopasdf")]
    [InlineData("1234ada lovelace")]
    [InlineData("LovelaceAda2026!")]
    [InlineData("rivers-assembly-2026")]
    [InlineData("The Rivers Assembly 1")]
    [InlineData("convoke-rivers-12")]
    [InlineData("1QAZ-2wsx-3edc")]
    [InlineData("Counter-Strike 1")]
    [InlineData("leave me alone 77")]
    public void What_is_tried_first_is_refused(string typed) =>
        Assert.False(Passphrase.Choose(typed, Known).Granted(out _, out _));

    [Theory]
    [InlineData("four reeds by the weir")]
    [InlineData("under the willow a boat")]
    [InlineData("ada has seven grey herons")]
    [InlineData("أربع قصبات عند السد")]
    [InlineData("水辺の葦が四本揺れている静かに")]
    [InlineData("tuxedo kelp 9 marmalade")]
    public void What_nobody_tries_first_is_taken_whatever_signs_it_has(string typed) =>
        Assert.True(Passphrase.Choose(typed, Known).Granted(out _, out var refusal), refusal?.ToString());

    [Theory]
    [InlineData("guesses.txt")]
    [InlineData("leaked.txt")]
    public void The_lists_hold_each_passphrase_once_and_as_they_are_compared(string list)
    {
        var lines = Guesses.Lines(list).ToList();

        Assert.All(lines, line => Assert.Equal(Guesses.Core(line), line));
        Assert.Equal(lines.Count, lines.Distinct().Count());
        Assert.False(Passphrase.Choose(lines[^1].PadRight(12, '1')).Granted(out _, out _));
    }

    [Fact]
    public void The_same_letters_written_in_two_ways_are_the_same()
    {
        var (composed, decomposed) = ("caf\u00e9 reeds by the weir", "cafe\u0301 reeds by the weir");
        Passphrase.Choose(composed).Granted(out var passphrase, out _);
        var hash = passphrase!.Hash();

        Assert.True(Convoke.Safety.SlowHash.Matches(hash, Passphrase.Canonical(decomposed)));
        Assert.False(Convoke.Safety.SlowHash.Matches(hash, "Café reeds by the weir"));
        Assert.DoesNotContain("reeds", hash, StringComparison.Ordinal);
    }
}
