using Convoke.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Convoke.Web.Tests.Moving;

/// <summary>An import holds one item at a time: its memory does not grow with the file. LARGE=1 takes 100 MB for 3.</summary>
public sealed class ImportMemoryTests : IAsyncLifetime
{
    private const int MostAboveIdle = 150;
    private const int Words = 6000;
    private static readonly int Posts = Environment.GetEnvironmentVariable("LARGE") == "1" ? 2000 : 60;
    private readonly TestWorkshop product = new();

    public ValueTask InitializeAsync() => product.InitializeAsync();

    public ValueTask DisposeAsync() => product.DisposeAsync();

    [Fact]
    public async Task A_large_file_through_a_pipe_needs_little_more_than_a_command_that_does_nothing()
    {
        var idle = await ConvokeProgram.RunAsync(product.Settings, "entry", "list");

        var ran = await ConvokeProgram.RunAsync(
            product.Settings,
            input => LargeBlog.WriteAsync(input, Posts, Words),
            "import",
            "wxr",
            "/dev/stdin"
        );

        Assert.True(ran.Status == 0, ran.Complained);
        Assert.Equal(Posts, await product.WithAsync(db => db.Entries.CountAsync()));
        Assert.InRange(ran.Peak, 1, idle.Peak + MostAboveIdle);
    }
}
