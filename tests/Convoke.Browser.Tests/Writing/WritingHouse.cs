using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Convoke.Accounts;
using Convoke.Kernel;
using Convoke.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;

namespace Convoke.Browser.Tests.Writing;

/// <summary>A site in a process of its own, which can be killed and started again, and people who write there.</summary>
public sealed class WritingHouse : IAsyncLifetime
{
    private readonly TestWorkshop product = new();
    private readonly string address = $"http://127.0.0.1:{FreePort()}";
    private Process? process;

    public async ValueTask InitializeAsync()
    {
        await product.InitializeAsync();
        await product.FoundAsync();
        await StartAsync();
    }

    public async Task StartAsync()
    {
        process = ConvokeProgram.Start(product.Settings, "serve", "--urls", address);
        _ = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
        using var client = TestSite.OverNetwork(new Uri(address));
        await Eventually.IsSoAsync(async () =>
        {
            try
            {
                return (await client.GetAsync("/health/live")).IsSuccessStatusCode;
            }
            catch (HttpRequestException)
            {
                return false;
            }
        });
    }

    /// <summary>As the power does it.</summary>
    public async Task KillAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    /// <summary>Somebody new who may write, signed in, in a window of their own.</summary>
    public Task<Writer> WriterAsync(Chromium chromium, bool script = true)
    {
        BrowserNewContextOptions window = new() { BaseURL = address, JavaScriptEnabled = script };
        return Writer.ComeAsync(chromium, product, window, Role.Editor);
    }

    /// <summary>The words of the newest draft of the text that this page is about.</summary>
    public async Task<string> BodyAsync(string page)
    {
        var parts = new Uri(page).AbsolutePath.Split('/');
        var (id, language) = (Guid.Parse(parts[3]), LanguageTag.Parse(parts[4]));
        var draft = await product.WithAsync(db =>
            db.Drafts.AsNoTracking()
                .Where(d => db.Texts.Any(t => t.Id == d.TextId && t.EntryId == id && t.Language == language))
                .OrderByDescending(d => d.Number)
                .FirstOrDefaultAsync()
        );
        return draft?.Writing.Body ?? "";
    }

    /// <summary>Ends every session there is.</summary>
    public Task EndSessionsAsync() => product.WithAsync(db => db.Sessions.ExecuteDeleteAsync());

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
            await KillAsync();
        await product.DisposeAsync();
    }
}
