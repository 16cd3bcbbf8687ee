using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Convoke.Browser.Tests;

/// <summary>A page that is open, wide and narrow, light and dark, without being loaded again: the style sheet alone makes the difference.</summary>
internal static class FourStates
{
    /// <summary>What else axe looks for does not hang on the light.</summary>
    private static readonly AxeRunOptions Colours = new()
    {
        RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast", "link-in-text-block"] },
    };

    /// <summary>What axe finds, and a page that is wider than its window.</summary>
    public static async Task<List<string>> ViolationsAsync(IPage page, string address)
    {
        var found = new List<string>();
        foreach (var width in new[] { 1280, 320 })
        {
            await page.SetViewportSizeAsync(width, 800);
            if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth") is > 0 and var wide)
                found.Add($"{address} is {wide} px wider than a window of {width}");
            foreach (var light in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await page.EmulateMediaAsync(new() { ColorScheme = light });
                var result = light is ColorScheme.Light ? await page.RunAxe() : await page.RunAxe(Colours);
                found.AddRange(
                    result.Violations.SelectMany(violation =>
                        violation.Nodes.Select(node => $"{address} ({width} px, {light}) {violation.Id}: {node.Html}")
                    )
                );
            }
        }

        return found;
    }
}
