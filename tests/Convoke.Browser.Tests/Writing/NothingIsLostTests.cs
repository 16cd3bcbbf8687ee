using Convoke.Testing;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Convoke.Browser.Tests.Writing;

/// <summary>What goes wrong while somebody writes, in a real browser. After each, every word is on the server.</summary>
public sealed class NothingIsLostTests(Chromium chromium, WritingHouse house) : IClassFixture<WritingHouse>
{
    private const string Before = "The river was quiet.";
    private const string After = "The river was quiet. Then the ice broke.";

    [Fact]
    public async Task By_a_reload_before_anything_was_saved()
    {
        var ada = await WriteAsync("Reload");

        await StopSavingAsync(ada.Page);
        await ada.Body.FillAsync(After);
        await ada.Page.ReloadAsync();
        await ada.Page.UnrouteAllAsync();
        await PutBackAsync(ada.Page);

        await IsSafeAsync(ada.Page, After);
    }

    [Fact]
    public async Task By_a_window_that_was_closed()
    {
        var ada = await WriteAsync("Closed");
        var again = await ada.Page.Context.NewPageAsync();

        await StopSavingAsync(ada.Page);
        await ada.Body.FillAsync(After);
        await ada.Page.CloseAsync();
        await again.GotoAsync(ada.Page.Url);
        await PutBackAsync(again);

        await IsSafeAsync(again, After);
    }

    [Fact]
    public async Task By_saying_nothing_it_is_saved_by_itself()
    {
        var ada = await WriteAsync("By itself", byOurClock: true);

        await ada.Body.FillAsync(After);
        await LaterAsync(ada);

        await IsSafeAsync(ada.Page, After);
        await Expect(ada.Page.Locator("#state b")).ToContainTextAsync("not yet public");
    }

    [Fact]
    public async Task By_a_second_tab()
    {
        var ada = await WriteAsync("Second tab");
        var tab = await ada.Page.Context.NewPageAsync();
        await tab.GotoAsync(ada.Page.Url);

        await ada.Body.FillAsync($"{Before}\n\nFrom the first tab.");
        await ada.SaveByKeyAsync();
        await IsSafeAsync(ada.Page, $"{Before}\n\nFrom the first tab.");
        await tab.FillAsync("#body", $"From the second tab.\n\n{Before}");
        await ada.SaveByKeyAsync(tab);
        await tab.Locator("#trouble button").ClickAsync();
        await tab.GetByRole(AriaRole.Button, new() { Name = "Save it like this" }).ClickAsync();

        await IsSafeAsync(ada.Page, $"From the second tab.\n\n{Before}\n\nFrom the first tab.");
    }

    [Fact]
    public async Task By_a_second_person_without_script()
    {
        var ada = await WriteAsync("Second person");
        var ben = await house.WriterAsync(chromium, script: false);
        await ben.Page.GotoAsync(ada.Page.Url);

        await ada.Body.FillAsync($"{Before}\n\nAda's.");
        await ada.SaveByKeyAsync();
        await IsSafeAsync(ada.Page, $"{Before}\n\nAda's.");
        await ben.Body.FillAsync($"Ben's.\n\n{Before}");
        await ben.Page.ClickAsync("button[value=save]");
        await ben.Page.GetByRole(AriaRole.Button, new() { Name = "Save it like this" }).ClickAsync();

        await IsSafeAsync(ada.Page, $"Ben's.\n\n{Before}\n\nAda's.");
    }

    [Fact]
    public async Task By_a_cut_of_the_network()
    {
        var ada = await WriteAsync("Network");

        await ada.Page.Context.SetOfflineAsync(true);
        await ada.Body.FillAsync(After);
        await ada.SaveByKeyAsync();
        await Expect(ada.Trouble).ToContainTextAsync("Not saved.");
        await ada.Page.Context.SetOfflineAsync(false);

        await IsSafeAsync(ada.Page, After);
        await Expect(ada.Trouble).ToBeHiddenAsync();
    }

    [Fact]
    public async Task By_a_server_that_is_killed()
    {
        var ada = await WriteAsync("Killed", byOurClock: true);

        await ada.Body.FillAsync($"{Before} One.");
        await ada.SaveByKeyAsync();
        await IsSafeAsync(ada.Page, $"{Before} One.");
        await house.KillAsync(); // before the answer, or after it
        await ada.Body.FillAsync($"{Before} One. Two.");
        await ada.SaveByKeyAsync();
        await Expect(ada.Trouble).ToContainTextAsync("Not saved.");
        await house.StartAsync();
        await LaterAsync(ada);

        await IsSafeAsync(ada.Page, $"{Before} One. Two.");
    }

    [Fact]
    public async Task By_the_end_of_the_session()
    {
        var ada = await WriteAsync("Session");

        await house.EndSessionsAsync();
        await ada.Body.FillAsync(After);
        await ada.SaveByKeyAsync();
        await Expect(ada.Trouble).ToContainTextAsync("You are signed out.");
        await ada.SignInAsync(await ada.Page.Context.NewPageAsync());
        await ada.SaveByKeyAsync();

        await IsSafeAsync(ada.Page, After);
    }

    [Fact]
    public async Task By_the_end_of_the_session_without_script()
    {
        var ada = await house.WriterAsync(chromium, script: false);
        await ada.BeginAsync("Session, no script", Before);
        var text = ada.Page.Url;

        await house.EndSessionsAsync();
        await ada.Body.FillAsync(After);
        await ada.Page.ClickAsync("button[value=save]");
        await ada.ProveAsync();
        await Expect(ada.Body).ToHaveValueAsync(After);
        await ada.Page.ClickAsync("button[value=save]");

        Assert.Equal(After, await house.BodyAsync(text));
    }

    [Fact]
    public async Task By_publishing_while_a_save_is_under_way()
    {
        var ada = await WriteAsync("Under way");
        var text = ada.Page.Url;
        var mayCome = new TaskCompletionSource();
        await OnNextSaveAsync(
            ada.Page,
            async (route, answer) =>
            {
                await mayCome.Task;
                await route.FulfillAsync(new() { Response = answer });
            }
        );

        await ada.Body.FillAsync($"{Before} One.");
        await ada.SaveByKeyAsync();
        await IsSafeAsync(ada.Page, $"{Before} One.");
        await ada.Body.FillAsync(After);
        await ada.Page.Locator("button[value=publish]").ClickAsync();
        mayCome.SetResult();
        await ada.Page.WaitForURLAsync("**/publish*");

        Assert.Equal(After, (await house.BodyAsync(text)).ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task By_an_answer_that_never_comes()
    {
        var ada = await WriteAsync("No answer");
        await OnNextSaveAsync(ada.Page, (route, _) => route.AbortAsync());

        await ada.Body.FillAsync($"{Before} One.");
        await ada.SaveByKeyAsync();
        await Expect(ada.Trouble).ToContainTextAsync("Not saved.");
        await ada.Body.FillAsync(After);
        await ada.SaveByKeyAsync();

        await IsSafeAsync(ada.Page, After);
        await Expect(ada.Trouble).ToBeHiddenAsync();
    }

    /// <summary>The next save by script reaches the server; what becomes of its answer, the test says.</summary>
    private static async Task OnNextSaveAsync(IPage page, Func<IRoute, IAPIResponse, Task> answered)
    {
        var isOver = false;
        await page.RouteAsync(
            page.Url,
            async route =>
            {
                if (isOver || route.Request.PostData?.Contains("then=auto", StringComparison.Ordinal) is not true)
                {
                    await route.ContinueAsync();
                    return;
                }
                isOver = true;
                await answered(route, await route.FetchAsync());
            }
        );
    }

    private async Task<Writer> WriteAsync(string title, bool byOurClock = false)
    {
        var ada = await house.WriterAsync(chromium);
        if (byOurClock)
            await ada.Page.Clock.InstallAsync();
        await ada.BeginAsync(title, Before);
        return ada;
    }

    /// <summary>As much later as the script waits before it saves by itself.</summary>
    private static Task LaterAsync(Writer ada) => ada.Page.Clock.FastForwardAsync(10_500);

    private static Task StopSavingAsync(IPage page) =>
        page.RouteAsync("**/*", way => way.Request.Method == "POST" ? way.AbortAsync() : way.ContinueAsync());

    private static async Task PutBackAsync(IPage page)
    {
        await Expect(page.Locator("#body")).ToHaveValueAsync(Before);
        await page.GetByRole(AriaRole.Button, new() { Name = "Put them back" }).ClickAsync();
        await Expect(page.Locator("#body")).ToHaveValueAsync(After);
    }

    private Task IsSafeAsync(IPage page, string words) =>
        Eventually.IsSoAsync(async () => (await house.BodyAsync(page.Url)).ReplaceLineEndings("\n") == words);
}
