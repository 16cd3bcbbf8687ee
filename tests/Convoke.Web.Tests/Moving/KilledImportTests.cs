using System.Diagnostics;
using Convoke.Data;
using Convoke.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Convoke.Web.Tests.Moving;

/// <summary>Kills a real process (SIGKILL) in the middle of an import, again and again, then lets one come to its end.</summary>
public sealed class KilledImportTests : IAsyncLifetime
{
    private static readonly int Posts = Environment.GetEnvironmentVariable("LARGE") == "1" ? 3000 : 60;
    private readonly TestWorkshop killed = new();
    private readonly TestWorkshop undisturbed = new();

    [Fact]
    public async Task An_import_killed_again_and_again_brings_in_the_end_what_an_undisturbed_one_brings()
    {
        var file = Path.Combine(undisturbed.Folder, "export.xml");
        await using (var stream = File.Create(file))
            await LargeBlog.WriteAsync(stream, Posts, 40);
        var wanted = await ConvokeCommand.RunAsync(undisturbed.Settings, "import", "wxr", file);

        var stopped = await StopWhenAsync(file, db => db.Media.AnyAsync());
        await KillWhenAsync(file, async db => await db.Entries.CountAsync() > Posts / 2);
        await KillWhenAsync(file, async db => await db.Entries.CountAsync() == Posts);
        var halfway = await killed.WithAsync(db => db.Outbox.CountAsync());
        var last = await ConvokeCommand.RunAsync(killed.Settings, "import", "wxr", file);

        Assert.Equal((0, 0), (wanted.Status, last.Status));
        Assert.Equal("Stopped before the end.", stopped);
        Assert.True(halfway > 0, "the last kill came too late to leave anything to do");
        Assert.Equal(await undisturbed.WithAsync(KeptRows.OfAsync), await killed.WithAsync(KeptRows.OfAsync));
    }

    private async Task KillWhenAsync(string file, Func<ConvokeDb, Task<bool>> isSo)
    {
        using var process = ConvokeProgram.Start(killed.Settings, "import", "wxr", file);
        await WaitAsync(process, isSo);
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Asks it to stop (SIGTERM), as systems do that shut down; returns what it says to that.</summary>
    private async Task<string> StopWhenAsync(string file, Func<ConvokeDb, Task<bool>> isSo)
    {
        using var process = ConvokeProgram.Start(killed.Settings, "import", "wxr", file);
        await WaitAsync(process, isSo);
        using var asking = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await process.WaitForExitAsync();
        return (await process.StandardError.ReadToEndAsync()).TrimEnd();
    }

    private async Task WaitAsync(Process process, Func<ConvokeDb, Task<bool>> isSo)
    {
        var patience = Stopwatch.StartNew();
        while (!process.HasExited && !await killed.WithAsync(isSo))
        {
            if (patience.Elapsed > TimeSpan.FromMinutes(2))
                process.Kill();
            await Task.Delay(5);
        }
    }

    public async ValueTask InitializeAsync()
    {
        await killed.InitializeAsync();
        await undisturbed.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await killed.DisposeAsync();
        await undisturbed.DisposeAsync();
    }
}
