using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Convoke.Entries;
using Convoke.Testing;
using Convoke.Web.Tests.Reading;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Convoke.Web.Tests.Work;

/// <summary>Two real processes that serve one database on PostgreSQL.</summary>
public sealed class TwoNodesTests : IAsyncDisposable
{
    private const int Calls = 40;
    private readonly TestWorkshop product = new();
    private readonly List<Process> processes = [];
    private readonly List<HttpClient> nodes = [];

    [Fact]
    public async Task Both_show_what_was_published_and_do_each_work_once()
    {
        Assert.SkipUnless(TestDatabase.IsPostgres, "A file is served by one program.");
        await product.InitializeAsync();
        await product.FoundAsync();
        var first = await product.PublishAsync("---\nkind: update\nlang: en\ntitle: Low water\n---\nWords.");
        await Task.WhenAll(ServeAsync(), ServeAsync());
        await SeenAsync("/en/updates", "Low water");

        var status = await PublishByCommandAsync("---\nkind: update\nlang: en\ntitle: High water\n---\nWords.");
        await SeenAsync("/en/updates", "High water");
        await SeenAsync(first.Address, "High water"); // as the next one

        await product.SayAsync(first.EntryId, 1, "At the weir");
        await SeenAsync(first.Address, "At the weir");

        for (var i = 0; i < Calls; i++)
            await product.CommitAsync(
                $"---\nkind: call\nlang: en\ntitle: Call number {i}\ndate: 2026-05-01\n---\nWords."
            );
        await Eventually.IsSoAsync(async () => await product.WithAsync(db => db.Outbox.CountAsync()) == 0);

        Assert.Equal(0, status);
        Assert.Equal(Enumerable.Range(1, Calls), await NumbersAsync());
        Assert.Equal((Calls, Calls), await ListedAsync());
        await SeenAsync("/en/calls", $"Call number {Calls - 1}");
    }

    private async Task ServeAsync()
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var process = Program.Start(product.Settings, "serve", "--urls", address.OriginalString);
        processes.Add(process);
        nodes.Add(TestSite.OverNetwork(address));
        Assert.StartsWith("Convoke serves", await process.StandardOutput.ReadLineAsync(), StringComparison.Ordinal);
    }

    private async Task<int> PublishByCommandAsync(string entry)
    {
        var file = Path.Combine(product.Folder, "entry.md");
        await File.WriteAllTextAsync(file, entry);
        using var process = Program.Start(product.Settings, "publish", file);
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    /// <summary>Both nodes have kept the page before, so that a node that is not told shows the old one for ever.</summary>
    private async Task SeenAsync(string address, string words)
    {
        foreach (var node in nodes)
            await Eventually.IsSoAsync(async () =>
            {
                using var answer = await node.GetAsync(new Uri(address, UriKind.Relative));
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                return (await answer.Content.ReadAsStringAsync()).Contains(words, StringComparison.Ordinal);
            });
    }

    private Task<List<int>> NumbersAsync() =>
        product.WithAsync(db =>
            db.Entries.Where(entry => entry.Number != null)
                .Select(entry => entry.Number!.Value)
                .OrderBy(number => number)
                .ToListAsync()
        );

    /// <summary>Rows of the list of calls, and what their months were counted to.</summary>
    private Task<(int, int)> ListedAsync() =>
        product.WithAsync(async db =>
        {
            var calls = Lists.Of(EntryKind.Call);
            return (
                await db.Listings.CountAsync(listing => listing.List == calls),
                await db.MonthCounts.Where(count => count.List == calls).SumAsync(count => count.Count)
            );
        });

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        nodes.ForEach(node => node.Dispose());
        foreach (var process in processes)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }
        await product.DisposeAsync();
    }
}
