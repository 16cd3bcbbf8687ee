using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(Convoke.Browser.Tests.Chromium))]

namespace Convoke.Browser.Tests;

/// <summary>The one browser all tests of this assembly share; each test opens a window of its own, which shares nothing.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string Program =
        Environment.GetEnvironmentVariable("CONVOKE_CHROMIUM") ?? "/usr/bin/chromium";

    /// <summary>What it needs to run as root in a container, and to ask nobody anything.</summary>
    private static readonly string[] Arguments =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Program))
            throw new InvalidOperationException(
                $"The browser tests need Chromium at {Program} (Debian: apt-get install chromium), or its path in CONVOKE_CHROMIUM."
            );
        Assertions.SetDefaultExpectTimeout(30_000); // a machine that builds as well is slow
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = Arguments });
    }

    /// <summary>A page in a window of its own: no cookies, nothing cached, closed with the browser at the latest.</summary>
    public async Task<IPage> NewPageAsync(BrowserNewContextOptions? options = null)
    {
        var context = await browser!.NewContextAsync(options ?? new());
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }
}
