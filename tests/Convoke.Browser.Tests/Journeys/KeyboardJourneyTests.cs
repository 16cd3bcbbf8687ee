using Convoke.Accounts;
using Convoke.Browser.Tests.Writing;
using Convoke.Comments;
using Convoke.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Convoke.Browser.Tests.Journeys;

/// <summary>A day's work without a mouse: nothing here clicks, and nothing is filled in but by keys.</summary>
public sealed class KeyboardJourneyTests(Chromium chromium, StaffSite site)
{
    public static IEnumerable<TheoryDataRow<Reader>> Readers => Reader.Both;

    [Theory, MemberData(nameof(Readers))]
    public async Task Comes_in_publishes_a_call_and_clears_the_queue(Reader reader)
    {
        var ada = await Writer.AddAsync(chromium, site, reader.Window(site.Base), Role.Administrator, reader.Language);
        var (page, keys) = (ada.Page, new Fingers(ada.Page));

        await ComeInAsync(ada, keys);
        var call = await PublishAsync(page, keys, $"Open the weir at {reader.Width}");
        var comments = await StrangersCommentAsync(call);
        await GoToQueueAsync(page, keys);
        await (reader.Script ? ByItsKeysAsync(page, keys, comments) : ByItsButtonsAsync(page, keys, comments));

        Assert.Equal(
            [CommentState.Shown, CommentState.Shown, CommentState.Spam, CommentState.Shown],
            await site.WithAsync(db =>
                db.Comments.Where(c => comments.Contains(c.PublicId))
                    .OrderBy(c => c.Id)
                    .Select(c => c.State)
                    .ToListAsync()
            )
        );
    }

    private static async Task ComeInAsync(Writer ada, Fingers keys)
    {
        await ada.Page.GotoAsync("/sign-in");
        await keys.GoRoundAsync();
        await keys.GoToAsync("#email");
        await keys.TypeAsync(ada.Email);
        await keys.GoToAsync("#passphrase");
        await keys.TypeAsync(Proofs.Words);
        await keys.PressAsync("Enter");
        await ada.Page.WaitForURLAsync("**/sign-in/code*");
        await keys.GoToAsync("#code");
        await keys.TypeAsync(ada.NextCode);
        await keys.PressAsync("Enter");
        await ada.Page.WaitForURLAsync("**/office");
    }

    private async Task<string> PublishAsync(IPage page, Fingers keys, string title)
    {
        await keys.EnterAsync(".office-bar a[href='/office/entries']");
        await page.WaitForURLAsync("**/office/entries");
        await keys.EnterAsync(".begin a[href$='kind=call']");
        await page.Locator("#ed").WaitForAsync();
        await keys.GoRoundAsync();
        await keys.GoToAsync("#title");
        await keys.TypeAsync(title);
        await keys.GoToAsync("#body");
        await keys.TypeAsync("Fish go **up**, if somebody lets them.");
        await keys.GoToAsync("#demands");
        await keys.TypeAsync("Open it by the first of May.");
        await keys.EnterAsync("button[form=ed][value=publish]", "Shift+Tab");
        await page.WaitForURLAsync("**/publish*");
        await keys.GoRoundAsync();
        await keys.EnterAsync("#texts button[value=publish]");
        await page.Locator("#ed").WaitForAsync();
        await site.SettleAsync();
        await keys.EnterAsync(".views a[href*='/calls/']");
        await page.Locator("#comment-form").WaitForAsync();
        Assert.Equal("up", await page.Locator("main strong").First.InnerTextAsync());
        return new Uri(page.Url).AbsolutePath;
    }

    /// <summary>The oldest first.</summary>
    private async Task<List<string>> StrangersCommentAsync(string call)
    {
        foreach (var words in new[] { "The lower reach is dry.", "نحن معكم.", "Weirs for sale, weirs!", "Since when?" })
        {
            using var form = new FormUrlEncodedContent([new("text", words), new("name", "Noura")]);
            using var answer = await site.Client.PostAsync(
                $"{call}/comment",
                form,
                TestContext.Current.CancellationToken
            );
            Assert.Contains("/own?", answer.Headers.Location?.ToString(), StringComparison.Ordinal);
        }
        return await site.WithAsync(db =>
            db.Comments.OrderByDescending(c => c.Id).Take(4).Select(c => c.PublicId).Reverse().ToListAsync()
        );
    }

    private static async Task GoToQueueAsync(IPage page, Fingers keys)
    {
        await page.GotoAsync("/office");
        await keys.GoRoundAsync();
        await keys.EnterAsync(".office-bar a[href='/office/comments']");
        await page.WaitForURLAsync("**/office/comments");
        await keys.GoRoundAsync();
    }

    /// <summary>The newest stands first: that one is approved, the one below binned, taken back, and called spam.</summary>
    private static async Task ByItsKeysAsync(IPage page, Fingers keys, List<string> comments)
    {
        var (first, second, third, fourth) = (comments[0], comments[1], comments[2], comments[3]);

        await keys.PressAsync("j");
        await IsAtAsync(page, keys, fourth);
        await keys.PressAsync("a");
        await IsAtAsync(page, keys, third);
        await keys.PressAsync("r");
        await IsAtAsync(page, keys, second);
        await keys.PressAsync("u");
        await IsAtAsync(page, keys, third);
        await keys.PressAsync("s");
        await IsAtAsync(page, keys, second);
        await keys.PressAsync("j");
        await IsAtAsync(page, keys, first);
        await keys.PressAsync("k");
        await IsAtAsync(page, keys, second);
        await keys.PressAsync("a");
        await IsAtAsync(page, keys, first);
        await keys.PressAsync("a");
        await Expect(page.Locator(".queued")).ToHaveCountAsync(0);
    }

    private static async Task IsAtAsync(IPage page, Fingers keys, string comment)
    {
        await Expect(page.Locator($"#comment-{comment}")).ToBeFocusedAsync();
        await keys.SeesAsync();
    }

    /// <summary>The same without script: every key has a button.</summary>
    private static async Task ByItsButtonsAsync(IPage page, Fingers keys, List<string> comments)
    {
        var (first, second, third, fourth) = (comments[0], comments[1], comments[2], comments[3]);

        await JudgeAsync(page, keys, fourth, "shown");
        await JudgeAsync(page, keys, third, "binned");
        await keys.EnterAsync("#undo");
        await Expect(page.Locator($"#comment-{third}")).ToHaveCountAsync(1);
        await JudgeAsync(page, keys, third, "spam");
        await JudgeAsync(page, keys, second, "shown");
        await JudgeAsync(page, keys, first, "shown");
    }

    private static async Task JudgeAsync(IPage page, Fingers keys, string comment, string state)
    {
        await keys.EnterAsync($"#comment-{comment} button[value={state}]");
        await Expect(page.Locator($"#comment-{comment}")).ToHaveCountAsync(0);
    }
}
