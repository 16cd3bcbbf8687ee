using Convoke.Accounts;
using Convoke.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;

namespace Convoke.Browser.Tests;

/// <summary>Passkeys with an authenticator that Chromium pretends to have.</summary>
public sealed class PasskeyTests(Chromium chromium, StaffSite site)
{
    private static readonly Reader Reader = new("en", 1280, ColorScheme.Light, true);

    [Fact]
    public async Task A_passkey_is_made_signs_in_alone_is_renamed_and_removed()
    {
        var ada = await site.ColleagueAsync(chromium, Reader, Role.Editor);
        var page = ada.Page;
        await Authenticator.AddAsync(page);

        await MakeAsync(page, "Blue stick", "not my passphrase");
        var wrong = await page.Locator(".errors").InnerTextAsync();
        await page.FillAsync("#now", Proofs.Words);
        await page.ClickAsync("main form button[type=submit]");
        await page.WaitForURLAsync("**/office/account/passkeys");
        var listed = await page.Locator(".sessions").InnerTextAsync();
        await SignOutAsync(page);
        await ComeInAsync(page, "**/office");
        await page.GotoAsync("/office/account/passkeys");
        await page.ClickAsync(".sessions a");
        await page.FillAsync("#name", "Green stick");
        await page.ClickAsync("main form >> nth=0 >> button");
        await page.WaitForURLAsync("**/office/account/passkeys");
        var renamed = await page.Locator(".sessions").InnerTextAsync();
        await page.ClickAsync(".sessions a");
        await page.FillAsync("#now", Proofs.Words);
        await page.ClickAsync("main form >> nth=1 >> button");
        await page.WaitForURLAsync("**/office/account/passkeys");
        await SignOutAsync(page);
        await ComeInAsync(page, "**/sign-in/passkey");

        Assert.Contains("This is not your passphrase", wrong, StringComparison.Ordinal);
        Assert.Contains("Blue stick", listed, StringComparison.Ordinal);
        Assert.Contains("Green stick", renamed, StringComparison.Ordinal);
        Assert.Contains("last used", renamed, StringComparison.Ordinal);
        Assert.Contains(
            "This passkey is not known here",
            await page.Locator(".errors").InnerTextAsync(),
            StringComparison.Ordinal
        );
        Assert.Equal(0, await site.WithAsync(db => db.Passkeys.CountAsync(key => key.AccountId == ada.Id)));
    }

    [Fact]
    public async Task Who_was_not_recognised_by_the_device_makes_none_and_is_told_so()
    {
        var page = (await site.ColleagueAsync(chromium, Reader, Role.Editor)).Page;
        await (await Authenticator.AddAsync(page)).RecogniseNobodyAsync();

        await MakeAsync(page, "Nobody's", Proofs.Words);
        await page.Locator("#create:not(:empty)").WaitForAsync();

        Assert.Equal(
            "The browser made no passkey. Nothing was changed.",
            await page.Locator("#create").InnerTextAsync()
        );
        Assert.EndsWith("/passkeys/new", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_script_the_pages_say_so_plainly()
    {
        var page = await chromium.NewPageAsync((Reader with { Script = false }).Window(site.Base));

        await page.GotoAsync("/sign-in");

        Assert.Contains(
            "Passkeys need JavaScript, which is switched off here.",
            await page.Locator("main").InnerTextAsync(),
            StringComparison.Ordinal
        );
        Assert.False(await page.Locator("form[data-passkey]").IsVisibleAsync());
    }

    private static async Task MakeAsync(IPage page, string name, string passphrase)
    {
        await page.GotoAsync("/office/account/passkeys/new");
        await page.FillAsync("#name", name);
        await page.FillAsync("#now", passphrase);
        await page.ClickAsync("main form button[type=submit]");
    }

    private static async Task SignOutAsync(IPage page)
    {
        await page.ClickAsync("form[action='/sign-out'] button");
        await page.WaitForURLAsync("**/sign-in");
    }

    private static async Task ComeInAsync(IPage page, string to)
    {
        await page.GotoAsync("/sign-in");
        await page.ClickAsync("form[data-passkey] button");
        await page.WaitForURLAsync(to);
    }
}
