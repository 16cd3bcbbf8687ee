using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Convoke.Browser.Tests.Writing;

/// <summary>Every page about a text, narrow in the dark and wide in the light.</summary>
public sealed class AxeWritingTests(Chromium chromium, WritingHouse house) : IClassFixture<WritingHouse>
{
    [Fact]
    public async Task No_page_of_writing_has_a_violation_or_is_wider_than_its_window()
    {
        var ada = await house.WriterAsync(chromium);
        await ada.BeginAsync("Looked at", "The river was quiet.");
        var text = new Uri(ada.Page.Url).AbsolutePath;
        var other = await ada.Page.Context.NewPageAsync();
        await other.GotoAsync(text);
        await other.FillAsync("#title", "");
        await other.FillAsync("#places", "XX");
        var found = new List<string>();

        foreach (var (width, light) in ((int, ColorScheme)[])[(320, ColorScheme.Dark), (1280, ColorScheme.Light)])
        {
            await ada.Page.SetViewportSizeAsync(width, 800);
            await ada.Page.EmulateMediaAsync(new() { ColorScheme = light });
            foreach (
                var address in (string[])
                    [
                        "/office/entries/new",
                        "/office/entries/new?kind=call",
                        $"{text}?preview=1",
                        $"{text[..^2]}ar",
                        $"{text}/versions",
                        $"{text}/share",
                        $"{text[..^2]}publish",
                    ]
            )
            {
                await ada.Page.GotoAsync(address);
                await LookAsync(ada.Page, $"{address} {width} {light}", found);
            }
        }
        await other.ClickAsync("button[value=save]");
        await LookAsync(other, "what is wrong", found);

        Assert.Empty(found);
    }

    private static async Task LookAsync(IPage page, string where, List<string> found)
    {
        var result = await page.RunAxe();
        found.AddRange(
            result.Violations.SelectMany(violation =>
                violation.Nodes.Select(node => $"{where} {violation.Id}: {node.Html}")
            )
        );
        if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth") > 0)
            found.Add($"{where} is wider than the window");
    }
}
