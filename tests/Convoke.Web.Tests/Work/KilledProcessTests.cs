using Convoke.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Convoke.Web.Tests.Work;

/// <summary>Kills a real process (SIGKILL) while it works off what was committed before it started.</summary>
public sealed class KilledProcessTests : IAsyncDisposable
{
    private const int Entries = 60;
    private readonly TestWorkshop product = new();

    [Fact]
    public async Task What_was_committed_before_a_kill_is_done_once_after_the_restart()
    {
        await product.InitializeAsync();
        await product.FoundAsync();
        await CommitWithoutWorkingAsync();
        var waiting = await WaitingAsync();

        for (var kill = 0; kill < 3; kill++)
            await ServeUntilAsync(async () => await WaitingAsync() < waiting);
        await ServeUntilAsync(async () => await WaitingAsync() == 0);

        var listed = await product.WithAsync(db =>
            db.Listings.CountAsync(listing => listing.List == Convoke.Entries.Lists.Site)
        );
        var counted = await product.WithAsync(db =>
            db.MonthCounts.Where(count => count.List == Convoke.Entries.Lists.Site).SumAsync(count => count.Count)
        );
        var numbers = await product.WithAsync(db =>
            db.Entries.Where(entry => entry.Number != null).Select(entry => entry.Number).ToListAsync()
        );
        Assert.True(waiting >= Entries);
        Assert.Equal(Entries, listed);
        Assert.Equal(Entries, counted);
        Assert.Equal(Enumerable.Range(1, Entries), numbers.Order().Select(number => number!.Value));
    }

    /// <summary>As if the process that published had been killed between its commit and its work.</summary>
    private async Task CommitWithoutWorkingAsync()
    {
        for (var i = 0; i < Entries; i++)
            await product.CommitAsync(
                $"---\nkind: call\nlang: en\ntitle: Call number {i}\ndate: 2025-0{1 + i % 9}-01\n---\nWords."
            );
    }

    private Task<int> WaitingAsync() => product.WithAsync(db => db.Outbox.CountAsync());

    /// <summary>Starts the program and kills it as soon as something is so.</summary>
    private async Task ServeUntilAsync(Func<Task<bool>> isSo)
    {
        using var process = Program.Start(product.Settings, "serve", "--urls", "http://127.0.0.1:0");
        try
        {
            await Eventually.IsSoAsync(isSo);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    public ValueTask DisposeAsync() => product.DisposeAsync();
}
