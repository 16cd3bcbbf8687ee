using Convoke.Accounts;
using Convoke.Browser.Tests.Journeys;
using Convoke.Kernel;
using Convoke.Safety;
using Convoke.Web.Office;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;

namespace Convoke.Browser.Tests;

/// <summary>A passkey as second proof from the first day on: at set-up and by invitation.</summary>
public sealed class SecondProofTests(Chromium chromium) : IAsyncLifetime
{
    private const string Words = "four reeds by the weir";
    private readonly EmptySite site = new();

    private string Base => $"http://localhost:{site.Address!.Port}";

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task The_first_administrator_comes_in_and_proves_who_they_are_by_passkey_alone()
    {
        var page = await chromium.NewPageAsync();
        await Authenticator.AddAsync(page);

        await FoundAsync(page);
        await EnrolAsync(page);
        var codes = await page.Locator(".codes li").CountAsync();
        await page.GotoAsync($"{Base}/office");
        await page.ClickAsync("form[action='/sign-out'] button");
        await page.WaitForURLAsync("**/sign-in");
        await page.FillAsync("#email", "ada@rivers.example");
        await page.FillAsync("#passphrase", Words);
        await page.ClickAsync("main form >> nth=0 >> button");
        await page.ClickAsync("form[data-passkey] button");
        await page.WaitForURLAsync("**/office");
        site.Clock.Advance(TimeSpan.FromMinutes(6));
        await InviteAsync(page);

        var account = await site.WithAsync(db => db.Accounts.OrderBy(one => one.Id).FirstAsync());
        Assert.Equal(10, codes);
        Assert.Equal((true, true, true), (account.IsKeyed, account.IsEnrolled, account.Secret is null));
        Assert.Equal(1, await site.WithAsync(db => db.Deliveries.CountAsync()));
        await CannotRemoveTheLastAsync(page);
    }

    [Fact]
    public async Task Who_is_invited_chooses_a_passkey_and_without_script_an_app()
    {
        await site.FoundAsync();
        var link = await LinkAsync();
        var plain = await chromium.NewPageAsync(new() { JavaScriptEnabled = false });
        var page = await chromium.NewPageAsync();
        await Authenticator.AddAsync(page);

        await plain.GotoAsync(Base + link);
        await page.GotoAsync(Base + link);
        await page.CheckAsync("#proof-key");
        await page.FillAsync("#passphrase", "short");
        await page.ClickAsync("main form button[type=submit]");
        await page.WaitForSelectorAsync(".errors");
        var kept = await page.Locator("#proof-key").IsCheckedAsync();
        await page.FillAsync("#passphrase", Words);
        await page.ClickAsync("main form button[type=submit]");
        await page.WaitForSelectorAsync(".codes li");

        Assert.Equal(
            (false, true),
            (await plain.Locator("#proof-key").IsVisibleAsync(), await plain.Locator("#code").IsVisibleAsync())
        );
        Assert.True(kept);
        Assert.Equal(10, await page.Locator(".codes li").CountAsync());
        Assert.Equal(1, await site.WithAsync(db => db.Passkeys.CountAsync()));
    }

    private async Task FoundAsync(IPage page)
    {
        await page.GotoAsync($"{Base}/{site.Services.GetRequiredService<SetupCode>().Address}");
        await page.SelectOptionAsync("#language", "en");
        await page.FillAsync("#name", "Assembly of the Weir");
        await page.SelectOptionAsync("#zone", "Europe/Vienna");
        await page.ClickAsync("main form button[type=submit]");
        await page.WaitForURLAsync("**/setup/administrator");
    }

    private static async Task EnrolAsync(IPage page)
    {
        await page.CheckAsync("#proof-key");
        Assert.False(await page.Locator("#code").IsVisibleAsync());
        await page.FillAsync("#name", "Ada");
        await page.FillAsync("#email", "ada@rivers.example");
        await page.FillAsync("#passphrase", Words);
        await page.ClickAsync("main form button[type=submit]");
        await page.WaitForSelectorAsync(".codes li");
    }

    private async Task InviteAsync(IPage page)
    {
        await page.GotoAsync($"{Base}/office/admin/people/invite");
        await page.FillAsync("#email", "vera@rivers.example");
        await page.FillAsync("#name", "Vera");
        await page.CheckAsync("input[name=role][value=Editor]");
        await page.ClickAsync("main form button[type=submit]");
        await page.WaitForURLAsync("**/office/admin/people");
    }

    private async Task CannotRemoveTheLastAsync(IPage page)
    {
        await page.GotoAsync($"{Base}/office/account/passkeys");
        await page.ClickAsync(".sessions a");
        await page.FillAsync("#now", Words);
        await page.ClickAsync("main form >> nth=1 >> button");
        await page.WaitForSelectorAsync(".errors");
        Assert.Equal(1, await site.WithAsync(db => db.Passkeys.CountAsync()));
    }

    private Task<string> LinkAsync() =>
        site.WithAsync(
            async (IServiceProvider scope) =>
            {
                var (db, vault) = (scope.GetRequiredService<Data.ConvokeDb>(), scope.GetRequiredService<Vault>());
                Account
                    .Add(
                        "vera@rivers.example",
                        "Vera",
                        Role.Editor,
                        LanguageTag.Parse("en"),
                        vault,
                        site.Clock.GetUtcNow()
                    )
                    .Granted(out var account, out _);
                db.Add(account!);
                await db.SaveChangesAsync();
                var tickets = scope.GetRequiredService<Tickets>();
                return $"/sign-in/link/{AccountLink.Make(account!, LinkUse.Enrol, tickets, site.Clock.GetUtcNow())}";
            }
        );
}
