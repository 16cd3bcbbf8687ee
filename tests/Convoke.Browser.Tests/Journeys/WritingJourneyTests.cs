using Convoke.Accounts;
using Convoke.Browser.Tests.Writing;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Convoke.Browser.Tests.Journeys;

/// <summary>One text from its first word to a version that is brought back, with what goes wrong on the way.</summary>
public sealed class WritingJourneyTests(Chromium chromium, StaffSite site)
{
    private const string First = "The river is **low**.";
    private const string Second = "The river is **lower** than ever.";

    public static IEnumerable<TheoryDataRow<Reader>> Readers => Reader.Both;

    [Theory, MemberData(nameof(Readers))]
    public async Task Writes_is_interrupted_publishes_corrects_and_brings_a_version_back(Reader reader)
    {
        var ada = await site.ColleagueAsync(chromium, reader, Role.Editor);
        var (page, slug) = (ada.Page, $"low-water-{reader.Language}");
        var text = $"/{reader.Language}/updates/{slug}";

        await page.GotoAsync($"/office/entries/new?kind=update&lang={reader.Language}");
        await page.FillAsync("#title", "Low water");
        await page.FillAsync("#slug", slug);
        await (reader.Script ? LoseTheNetworkAsync(ada) : LoseTheSessionAsync(ada));
        await PublishAsync(page, reader);
        await ReadsAsync(page, reader, text, "low");

        await page.GoBackAsync();
        var editor = new Uri(page.Url).AbsolutePath;
        await ada.Body.FillAsync(Second);
        await PublishAsync(page, reader);
        await ReadsAsync(page, reader, text, "lower");

        await page.GotoAsync($"{editor}/versions");
        await page.ClickAsync("main a[href$='version=2']");
        await reader.FitsAsync(page);
        Assert.Contains("lower", await page.Locator(".diff ins").InnerTextAsync(), StringComparison.Ordinal);
        await page.ClickAsync("button[name=version][value='1']");
        await Expect(ada.Body).ToHaveValueAsync(First);
        await ReadsAsync(page, reader, text, "lower");
        await page.GotoAsync(editor);
        await PublishAsync(page, reader);
        await ReadsAsync(page, reader, text, "low");

        await page.GotoAsync($"{text}/versions");
        Assert.Equal(3, await page.Locator("main a[href*='/versions/']").CountAsync());
        await reader.FitsAsync(page);
    }

    /// <summary>The words wait in the browser, and go by themselves once they can.</summary>
    private static async Task LoseTheNetworkAsync(Writer ada)
    {
        await ada.Page.Context.SetOfflineAsync(true);
        await ada.Body.FillAsync(First);
        await ada.SaveByKeyAsync();
        await Expect(ada.Trouble).ToBeVisibleAsync();
        await ada.Page.Context.SetOfflineAsync(false);
        await Expect(ada.Trouble).ToBeHiddenAsync();
    }

    /// <summary>The words go with the form to the way in, and stand in the editor afterwards.</summary>
    private async Task LoseTheSessionAsync(Writer ada)
    {
        await site.EndSessionsAsync(ada);
        await ada.Body.FillAsync(First);
        await ada.Page.ClickAsync("button[value=save]");
        await ada.ProveAsync();
        await Expect(ada.Body).ToHaveValueAsync(First);
        await Expect(ada.Page.Locator("#notice")).ToBeVisibleAsync();
    }

    private static async Task PublishAsync(IPage page, Reader reader)
    {
        await reader.FitsAsync(page);
        await page.ClickAsync("button[form=ed][value=publish]");
        await page.WaitForURLAsync("**/publish*");
        await reader.FitsAsync(page);
        await page.ClickAsync("#texts button[value=publish]");
        await page.Locator("#ed").WaitForAsync();
    }

    private async Task ReadsAsync(IPage page, Reader reader, string text, string strong)
    {
        await site.SettleAsync();
        await page.GotoAsync(text);
        Assert.Equal(strong, await page.Locator("main strong").First.InnerTextAsync());
        await reader.FitsAsync(page);
    }
}
