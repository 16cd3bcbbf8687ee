using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Convoke.Browser.Tests.Sanitising;

/// <summary>A page without a content policy, on which anything that runs or asks the network is written down.</summary>
internal sealed class Trap
{
    private const string Site = "http://site.test";

    /// <summary>All that ran and all that was asked for, but the pictures of the site itself.</summary>
    public IEnumerable<string> Sprung => sprung;

    private readonly IPage page;
    private readonly ConcurrentQueue<string> sprung = new();
    private string document = "";

    private Trap(IPage page) => this.page = page;

    public static async Task<Trap> SetAsync(Chromium chromium)
    {
        var trap = new Trap(await chromium.NewPageAsync());
        await trap.page.AddInitScriptAsync(TrapScript.Bells);
        await trap.page.RouteAsync("**/*", trap.AnswerAsync);
        trap.page.Dialog += (_, dialog) => trap.sprung.Enqueue($"a dialog: {dialog.Message}");
        trap.page.Popup += (_, _) => trap.sprung.Enqueue("a window");
        return trap;
    }

    /// <summary>Opens a document as a server would send it, and provokes all that is in it.</summary>
    public async Task OpenAsync(string html)
    {
        document = html;
        await page.GotoAsync($"{Site}/en/calls/trap");
        await page.EvaluateAsync(TrapScript.Provoke);
        await page.EvaluateAsync(TrapScript.Click);
        await ListenAsync();
    }

    public async Task InsertAsync(IReadOnlyList<string> pieces)
    {
        document = "<!DOCTYPE html><title>Trap</title><body>";
        await page.GotoAsync($"{Site}/en/calls/trap");
        await page.EvaluateAsync(TrapScript.Insert, pieces);
        await ListenAsync();
    }

    /// <summary>Gives what was set off the time to happen, and hears which bells rang.</summary>
    private async Task ListenAsync()
    {
        var rung = await page.EvaluateAsync<string[]>(TrapScript.Listen);
        foreach (var bell in rung)
            sprung.Enqueue(bell);
    }

    private async Task AnswerAsync(IRoute route)
    {
        var url = route.Request.Url;
        if (url.StartsWith($"{Site}/en/calls/trap", StringComparison.Ordinal))
        {
            await route.FulfillAsync(new() { ContentType = "text/html; charset=utf-8", Body = document });
            return;
        }
        if (!url.StartsWith($"{Site}/media/", StringComparison.Ordinal))
            sprung.Enqueue(url);
        await route.AbortAsync();
    }
}
