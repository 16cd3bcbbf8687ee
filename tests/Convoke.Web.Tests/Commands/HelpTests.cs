using System.CommandLine;
using Convoke.Moving.Files;
using Convoke.Web.Commands;
using Xunit;

namespace Convoke.Web.Tests.Commands;

public sealed class HelpTests
{
    [Theory]
    [InlineData("--help", "convoke [command] [options]")]
    [InlineData("-h", "convoke [command] [options]")]
    [InlineData("publish --help", "convoke publish <FILE.md> [options]")]
    [InlineData("import wxr --help", "convoke import wxr <FILE> [options]")]
    public async Task The_program_is_called_as_it_is_typed(string typed, string usage)
    {
        var (said, status) = await RunAsync(typed);

        Assert.Equal(0, status);
        Assert.Contains(usage, said, StringComparison.Ordinal);
        Assert.DoesNotContain("Convoke.Web", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_keys_of_a_file_are_named_in_one_line()
    {
        var (said, _) = await RunAsync("publish --help");

        var line = said.Split('\n').Single(line => line.Contains("Keys:", StringComparison.Ordinal));
        Assert.All(EntryFileReader.Keys, key => Assert.Matches($@"\b{key}\b", line));
    }

    [Fact]
    public async Task The_version_is_told()
    {
        var (said, status) = await RunAsync("--version");

        Assert.Equal(0, status);
        Assert.Matches("^[0-9]+[.][0-9]+[.][0-9]+", said);
    }

    private static async Task<(string Said, int Status)> RunAsync(string typed)
    {
        await using var said = new StringWriter();
        var status = await CommandLine
            .Make()
            .Parse(typed)
            .InvokeAsync(
                new InvocationConfiguration { Output = said, Error = said },
                TestContext.Current.CancellationToken
            );
        return (said.ToString(), status);
    }
}
