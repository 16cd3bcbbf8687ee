using Convoke.Accounts;
using Convoke.Kernel;
using Convoke.Testing;
using Microsoft.Playwright;
using Xunit;

namespace Convoke.Browser.Tests.Journeys;

/// <summary>From an invitation to a colleague who comes in with a passkey. Passkeys need script, so both readers have it.</summary>
public sealed class InvitationJourneyTests(Chromium chromium, StaffSite site)
{
    private readonly List<string> found = [];

    public static IEnumerable<TheoryDataRow<Reader>> Readers => Reader.BothWithScript;

    [Theory, MemberData(nameof(Readers))]
    public async Task An_editor_follows_the_link_of_the_mail_and_comes_back_with_a_passkey(Reader reader)
    {
        var ada = await site.ColleagueAsync(chromium, reader);
        var email = $"{PublicId.New()}@rivers.example";
        var page = await chromium.NewPageAsync(reader.Window(site.Base));
        await Authenticator.AddAsync(page);

        await InviteAsync(ada.Page, reader, email);
        await EnrolAsync(page, reader, await LinkInTrayAsync(ada.Page, reader, email));
        await MakePasskeyAsync(page, reader);
        await page.ClickAsync("form[action='/sign-out'] button");
        await page.WaitForURLAsync("**/sign-in");
        await page.ClickAsync("form[data-passkey] button");
        await page.WaitForURLAsync("**/office");

        await reader.FitsAsync(page);
        Assert.Empty(found);
        Assert.Equal(1, await page.Locator(".office-bar a[href='/office/entries']").CountAsync());
        Assert.Equal(0, await page.Locator(".office-bar a[href='/office/admin/people']").CountAsync());
        Assert.Equal(403, (await page.GotoAsync("/office/admin/people"))!.Status);
    }

    private static async Task InviteAsync(IPage page, Reader reader, string email)
    {
        await page.GotoAsync("/office/admin/people");
        await page.ClickAsync("a[href='/office/admin/people/invite']");
        await page.FillAsync("#email", email);
        await page.FillAsync("#name", "Vera");
        await page.CheckAsync("input[name=role][value=Editor]");
        await page.SelectOptionAsync("#language", reader.Language);
        await reader.FitsAsync(page);
        await page.ClickAsync("main form[method=post] button[type=submit]");
        await page.WaitForURLAsync(url => !url.EndsWith("/invite", StringComparison.Ordinal));
        await reader.FitsAsync(page);
    }

    /// <summary>Where the link leads on this site; the mail names the public address.</summary>
    private async Task<string> LinkInTrayAsync(IPage page, Reader reader, string email)
    {
        Assert.Single(await site.MailsToAsync(email));
        await page.GotoAsync($"/office/admin/mail?q={email}");
        await reader.FitsAsync(page);
        await page.ClickAsync("tbody a");
        await page.Locator(".mail").WaitForAsync();
        await LookAsync(page, reader, "a mail of the tray");
        var link = await page.Locator(".mail a[href*='/sign-in/link/']").GetAttributeAsync("href");
        return new Uri(link!).AbsolutePath;
    }

    private async Task EnrolAsync(IPage page, Reader reader, string link)
    {
        await page.GotoAsync(link);
        await LookAsync(page, reader, "the link of an invitation");
        await page.FillAsync("#passphrase", Proofs.Words);
        var letters = await page.Locator("main code").InnerTextAsync();
        var secret = TotpSecret.Read(letters.Replace(" ", "", StringComparison.Ordinal))!;
        await page.FillAsync("#code", secret.CodeAt(site.Clock.GetUtcNow()));
        await page.ClickAsync("main form[method=post] button[type=submit]");
        await page.Locator(".codes li").First.WaitForAsync();
        await LookAsync(page, reader, "the recovery codes");
        Assert.Equal(10, await page.Locator(".codes li").CountAsync());
        await page.ClickAsync("main a[href='/office']");
        await page.WaitForURLAsync("**/office");
    }

    private async Task MakePasskeyAsync(IPage page, Reader reader)
    {
        await page.GotoAsync("/office/account");
        await page.ClickAsync("main a[href='/office/account/passkeys']");
        await page.ClickAsync("main a[href='/office/account/passkeys/new']");
        await reader.FitsAsync(page);
        await page.FillAsync("#name", "Blue stick");
        await page.FillAsync("#now", Proofs.Words);
        await page.ClickAsync("main form button[type=submit]");
        await page.WaitForURLAsync("**/office/account/passkeys");
        Assert.Contains("Blue stick", await page.Locator(".sessions").InnerTextAsync(), StringComparison.Ordinal);
        await LookAsync(page, reader, "the passkeys");
        await page.ClickAsync(".sessions a");
        await page.Locator("#now").WaitForAsync();
        await LookAsync(page, reader, "a passkey");
    }

    /// <summary>At pages that are there for a moment only, by the rules of axe too.</summary>
    private async Task LookAsync(IPage page, Reader reader, string where)
    {
        found.AddRange(await EightStates.LookAsync(page, reader.Language, where));
        await page.SetViewportSizeAsync(reader.Width, 800);
        await page.EmulateMediaAsync(new() { ColorScheme = reader.Light });
        await reader.FitsAsync(page);
    }
}
