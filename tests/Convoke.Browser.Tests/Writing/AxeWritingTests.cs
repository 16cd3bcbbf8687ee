using Convoke.Accounts;
using Microsoft.Playwright;
using Xunit;

namespace Convoke.Browser.Tests.Writing;

/// <summary>What the pages of writing look like when something goes wrong; how they are else, OfficeAxeTests say.</summary>
public sealed class AxeWritingTests(Chromium chromium, StaffSite site)
{
    [Fact]
    public async Task No_page_of_writing_has_a_violation_or_is_wider_than_its_window()
    {
        var ada = await site.ColleagueAsync(chromium, new("en", 1280, ColorScheme.Light, true), Role.Editor);
        await ada.BeginAsync("Looked at", "The river was quiet.");
        var text = new Uri(ada.Page.Url).AbsolutePath;
        var found = new List<string>();

        var other = await ada.Page.Context.NewPageAsync();
        await other.GotoAsync(text);
        await other.FillAsync("#body", "The river fell.");
        await other.FillAsync("#places", "XX");
        await other.ClickAsync("button[value=save]");
        await other.WaitForSelectorAsync("#errors");
        found.AddRange(await EightStates.LookAsync(other, "en", "what is wrong"));
        await ada.Body.FillAsync("The river rose.");
        await ada.Page.ClickAsync("button[value=save]");
        await ada.Page.WaitForSelectorAsync(".clash");
        found.AddRange(await EightStates.LookAsync(ada.Page, "en", "two versions"));

        Assert.Empty(found);
    }
}
