using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Convoke.Browser.Tests;

/// <summary>
/// Looks at the page of a window as it stands at both widths, in the light and in the dark, by the rules of axe: the four states that one
/// language has. The page is loaded once; what differs between the four, its sheet decides.
/// </summary>
internal static class EightStates
{
    public static readonly string[] Languages = ["en", "ar"];
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private const string Run = """
        async () => {
          const { violations } = await axe.run(document, { resultTypes: ["violations"], selectors: false });
          const wide = document.documentElement.scrollWidth - innerWidth;
          return [...violations.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.html}`)), ...(wide > 0 ? [`${wide} px wider than the window`] : [])];
        }
        """;

    /// <summary>What is wrong with it, each with where and in which state.</summary>
    public static async Task<IReadOnlyList<string>> LookAsync(IPage page, string language, string? where = null)
    {
        var found = new List<string>();
        if (await page.GetAttributeAsync("html", "lang") is var lang && lang != language)
            found.Add($"{where ?? page.Url} is in {lang}, not in {language}");
        await page.EvaluateAsync(Axe);
        foreach (var width in new[] { 320, 1280 })
        {
            await page.SetViewportSizeAsync(width, 800);
            foreach (var light in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await page.EmulateMediaAsync(new() { ColorScheme = light });
                var wrong = await page.EvaluateAsync<string[]>(Run);
                found.AddRange(wrong.Select(one => $"{where ?? page.Url} ({language}, {width}, {light}): {one}"));
            }
        }
        return found;
    }
}
