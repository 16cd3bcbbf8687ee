using Convoke.Accounts;
using Convoke.Testing;
using Convoke.Web.Office;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;

namespace Convoke.Browser.Tests.Journeys;

/// <summary>From an empty installation to a call that is read, a comment under it, and the answer in the feed.</summary>
public sealed class OfficeJourneyTests(Chromium chromium) : IAsyncLifetime
{
    private const string Owner = "ada@rivers.example";
    private readonly EmptySite site = new();

    public static IEnumerable<TheoryDataRow<Reader>> Readers => Reader.Both;

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory, MemberData(nameof(Readers))]
    public async Task Sets_up_invites_publishes_a_call_and_answers_a_stranger(Reader reader)
    {
        var page = await chromium.NewPageAsync(reader.Window(site));
        page.SetDefaultTimeout(20_000);

        await SetUpAsync(page, reader);
        await InviteAsync(page, reader);
        var call = await PublishAsync(page, reader);
        await CommentAsync(reader, call);
        await AnswerAsync(page);

        await site.SettleAsync();
        using var feed = await site.Client.GetAsync($"/{reader.Language}/comments.atom", Stop);
        var words = await feed.Content.ReadAsStringAsync(Stop);
        Assert.Contains("المجرى الأسفل جاف أيضًا.", words, StringComparison.Ordinal);
        Assert.Contains("We have asked the keeper.", words, StringComparison.Ordinal);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The first two screens; the others are left as they are.</summary>
    private async Task SetUpAsync(IPage page, Reader reader)
    {
        await page.GotoAsync($"/{site.Services.GetRequiredService<SetupCode>().Address}");
        await page.SelectOptionAsync("#language", reader.Language);
        await page.FillAsync("#name", "Assembly of the Weir");
        await page.SelectOptionAsync("#zone", "Europe/Vienna");
        await SubmitAsync(page);
        await page.FillAsync("#name", "Ada");
        await page.FillAsync("#email", Owner);
        await page.FillAsync("#passphrase", Proofs.Words);
        var secret = TotpSecret.Read(
            (await page.Locator("main code").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal)
        );
        await page.FillAsync("#code", secret!.CodeAt(site.Clock.GetUtcNow()));
        await SubmitAsync(page);
        Assert.Equal(10, await page.Locator(".codes li").CountAsync());
        for (var screen = 2; screen < 8 && !IsAt(page, "/office"); screen++)
            await page.Locator("main .gap a").Last.ClickAsync();
        Assert.True(IsAt(page, "/office"), page.Url);
        await reader.FitsAsync(page);
    }

    private static async Task InviteAsync(IPage page, Reader reader)
    {
        await page.GotoAsync("/office/admin/people/invite");
        await page.FillAsync("#email", "vera@rivers.example");
        await page.FillAsync("#name", "Vera");
        await page.CheckAsync("input[name=role][value=Editor]");
        await SubmitAsync(page);
        await Eventually.IsSoAsync(async () =>
        {
            await page.GotoAsync("/office/admin/mail?state=Kept");
            return await page.Locator("tbody a").CountAsync() == 1;
        });
        await page.Locator("tbody a").ClickAsync();
        Assert.Equal(1, await page.Locator(".mail a[href*=\"/sign-in/link/\"]").CountAsync());
        await reader.FitsAsync(page);
    }

    private async Task<string> PublishAsync(IPage page, Reader reader)
    {
        await page.GotoAsync($"/office/entries/new?kind=call&lang={reader.Language}");
        await page.FillAsync("#title", "Open the weir");
        await page.FillAsync("#body", "Fish go **up**, if somebody lets them.");
        await page.ClickAsync("button[form=ed][value=publish]");
        await page.WaitForURLAsync("**/publish*");
        await reader.FitsAsync(page);
        await SubmitAsync(page);
        await site.SettleAsync();
        await page.GotoAsync($"/{reader.Language}/calls/open-the-weir");
        Assert.Equal("up", await page.Locator("main strong").First.InnerTextAsync());
        await reader.FitsAsync(page);
        return new Uri(page.Url).AbsolutePath;
    }

    /// <summary>Somebody who has never been here.</summary>
    private async Task CommentAsync(Reader reader, string call)
    {
        var page = await chromium.NewPageAsync(reader.Window(site));
        await page.GotoAsync(call);
        await page.FillAsync("#comment-text", "المجرى الأسفل جاف أيضًا.");
        await page.FillAsync("#comment-name", "نورة");
        await page.ClickAsync($"form[action=\"{call}/comment\"] button");
        await page.WaitForURLAsync("**/own*");
        await reader.FitsAsync(page);
    }

    private static async Task AnswerAsync(IPage page)
    {
        await page.GotoAsync("/office/comments");
        await page.Locator(".queued form a").First.ClickAsync();
        await page.FillAsync("#text", "We have asked the keeper.");
        await page.FillAsync("#name", "Assembly of the Weir");
        await page.ClickAsync("section[aria-labelledby=answer] button");
        await page.GotoAsync("/office/comments?state=shown");
        Assert.Equal(2, await page.Locator(".queued").CountAsync());
    }

    private static Task SubmitAsync(IPage page) =>
        page.Locator("main form[method=post] button[type=submit]").First.ClickAsync();

    private static bool IsAt(IPage page, string path) => new Uri(page.Url).AbsolutePath == path;
}

/// <summary>Nothing is set up.</summary>
public sealed class EmptySite : TestSite
{
    public EmptySite() => OverPort = true;
}
