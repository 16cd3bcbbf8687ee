using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Convoke.Browser.Tests.Writing;

/// <summary>What the pages of writing look like when something goes wrong; how they are else, OfficeAxeTests say.</summary>
public sealed class AxeWritingTests(Chromium chromium, WritingHouse house) : IClassFixture<WritingHouse>
{
    [Fact]
    public async Task No_page_of_writing_has_a_violation_or_is_wider_than_its_window()
    {
        var ada = await house.WriterAsync(chromium);
        await ada.BeginAsync("Looked at", "The river was quiet.");
        var text = new Uri(ada.Page.Url).AbsolutePath;
        var found = new List<string>();

        var other = await ada.Page.Context.NewPageAsync();
        await other.GotoAsync(text);
        await other.FillAsync("#body", "The river fell.");
        await other.FillAsync("#places", "XX");
        await other.ClickAsync("button[value=save]");
        await other.WaitForSelectorAsync("#errors");
        await LookAsync(other, "what is wrong", found);
        await ada.Body.FillAsync("The river rose.");
        await ada.Page.ClickAsync("button[value=save]");
        await ada.Page.WaitForSelectorAsync(".clash");
        await LookAsync(ada.Page, "two versions", found);

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
