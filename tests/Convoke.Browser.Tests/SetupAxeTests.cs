using Convoke.Accounts;
using Convoke.Browser.Tests.Journeys;
using Convoke.Browser.Tests.Writing;
using Convoke.Testing;
using Convoke.Web.Office;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;

namespace Convoke.Browser.Tests;

/// <summary>Every screen of set-up in each of the eight states, as it is met and after something wrong was sent.</summary>
public sealed class SetupAxeTests(Chromium chromium, SampleSite sample) : IAsyncDisposable
{
    private readonly EmptySite site = new();
    private readonly List<string> found = [];

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory, InlineData("en"), InlineData("ar")]
    public async Task No_screen_has_a_violation(string language)
    {
        await site.InitializeAsync();
        var page = await chromium.NewPageAsync(Reader(language).Window(site));

        await AssemblyAsync(page, language);
        await AdministratorAsync(page, language);
        await OpenAsync(page, language, "/setup/address");
        await OpenAsync(page, language, "/setup/mail");
        await WrongAsync(page, language, "button[value=keep]");
        await page.FillAsync("#host", "localhost");
        await page.FillAsync("#port", "1"); // where no server listens
        await WrongAsync(page, language, "button[value=test]");
        await page.ClickAsync("button[value=tray]");
        await page.Locator("main [role=status]").WaitForAsync();
        await LookAsync(page, language, "/setup/mail?done=tray");
        await OpenAsync(page, language, "/setup/safety");
        await page.EvaluateAsync("document.querySelector('[name=profile]:checked').checked = false");
        await WrongAsync(page, language, "main form button");
        await OpenAsync(page, language, "/setup/languages");
        await WrongAsync(page, language, "main form button");
        await OpenAsync(page, language, "/setup/content");

        Assert.Empty(found);
    }

    /// <summary>By an administrator of the sample, who goes through it again.</summary>
    [Theory, InlineData("en"), InlineData("ar")]
    public async Task No_screen_that_is_come_back_to_has_a_violation(string language)
    {
        var window = Reader(language).Window(sample);
        var page = (await Writer.ComeAsync(chromium, sample, window, Role.Administrator, language)).Page;

        await OpenAsync(page, language, "/setup");
        await page.FillAsync("#name", "");
        await WrongAsync(page, language, "main form button");
        await OpenAsync(page, language, "/setup/content");

        Assert.Empty(found);
    }

    private async Task AssemblyAsync(IPage page, string language)
    {
        await OpenAsync(page, language, "/setup");
        await OpenAsync(page, language, $"/{site.Services.GetRequiredService<SetupCode>().Address}");
        await WrongAsync(page, language, "main form button");
        await page.SelectOptionAsync("#language", language);
        await page.FillAsync("#name", "Assembly of the Weir");
        await page.SelectOptionAsync("#zone", "Europe/Vienna");
        await page.ClickAsync("main form button");
        await page.Locator("#passphrase").WaitForAsync();
        await LookAsync(page, language, "/setup/administrator");
    }

    private async Task AdministratorAsync(IPage page, string language)
    {
        await WrongAsync(page, language, "main form button");
        await page.FillAsync("#name", "Ada");
        await page.FillAsync("#email", "ada@rivers.example");
        await page.FillAsync("#passphrase", Proofs.Words);
        var letters = await page.Locator("main code").InnerTextAsync();
        var secret = TotpSecret.Read(letters.Replace(" ", "", StringComparison.Ordinal))!;
        await page.FillAsync("#code", secret.CodeAt(site.Clock.GetUtcNow()));
        await page.ClickAsync("main form button");
        await page.Locator(".codes").WaitForAsync();
        await LookAsync(page, language, "the recovery codes");
    }

    private async Task OpenAsync(IPage page, string language, string address)
    {
        await page.GotoAsync(address);
        await LookAsync(page, language, address);
    }

    /// <summary>Sends the form as it is; what is wrong is said on the same page.</summary>
    private async Task WrongAsync(IPage page, string language, string button)
    {
        await page.EvaluateAsync("document.getElementById('errors')?.remove()");
        await page.ClickAsync(button);
        await page.Locator("#errors").WaitForAsync();
        await LookAsync(page, language, $"what is wrong at {new Uri(page.Url).AbsolutePath}");
    }

    private async Task LookAsync(IPage page, string language, string where) =>
        found.AddRange(await EightStates.LookAsync(page, language, where));

    private static Reader Reader(string language) => new(language, 1280, ColorScheme.Light, true);
}
