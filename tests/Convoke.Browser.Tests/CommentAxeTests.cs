using Convoke.Comments;
using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;

namespace Convoke.Browser.Tests;

/// <summary>What a stranger meets who comments, in each of the eight states: the form, what is wrong with it, the second look, the private page, and where its mail leads.</summary>
public sealed class CommentAxeTests(Chromium chromium, SampleSite site)
{
    private readonly List<string> found = [];

    [Theory, InlineData("en"), InlineData("ar")]
    public async Task No_page_of_a_comment_has_a_violation(string language)
    {
        var reader = new Reader(language, 1280, ColorScheme.Light, true);
        var page = await chromium.NewPageAsync(reader.Window(site));
        var (call, answered) = await OpenCallAsync(LanguageTag.Parse(language));

        await OpenAsync(page, language, $"{call}/comment?reply={answered}");
        await SendAsync(page, "", "#errors");
        await LookAsync(page, language, "what is wrong");
        await SendAsync(page, "Our *casino* and betting", "#preview");
        await LookAsync(page, language, "the second look");
        await page.GotoAsync($"{call}/comment");
        await page.FillAsync("#comment-mail", MailOf(language));
        await SendAsync(page, $"The lower reach is dry too ({language}).", "#change");
        await LookAsync(page, language, "the private page");
        await SendAsync(page, "", "#errors");
        await LookAsync(page, language, "what is wrong with a change");
        await ConfirmAsync(page, language);
        await NeverAgainAsync(page, language);
        await page.GotoAsync($"{call}/comment");
        await SendAsync(page, $"One more thing ({language}).", "#change");
        await page.ClickAsync("form[action*='/withdrawal'] button");
        await page.Locator("#change").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await LookAsync(page, language, "taken back");

        Assert.Empty(found);
    }

    private async Task ConfirmAsync(IPage page, string language)
    {
        await OpenAsync(page, language, await LinkAsync(language, "/comments/confirm/"));
        await page.ClickAsync("main form[method=post] button");
        await page.Locator("main form[method=post]").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await LookAsync(page, language, "confirmed");
        await OpenAsync(page, language, $"/{language}/comments/confirm/of-nobody");
    }

    private async Task NeverAgainAsync(IPage page, string language)
    {
        await OpenAsync(page, language, await LinkAsync(language, "/mail/never/"));
        await page.ClickAsync("main form[method=post] button");
        await page.Locator("main form[method=post]").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await LookAsync(page, language, "never again");
        await OpenAsync(page, language, $"/{language}/mail/never/nobody");
    }

    private static string MailOf(string language) => $"noura-{language}@reader.example";

    /// <summary>Where the mail leads on this site; it names the public address.</summary>
    private async Task<string> LinkAsync(string language, string part)
    {
        var mails = await site.MailsToAsync(MailOf(language));
        var words = mails[^1].Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return new Uri(words.Last(word => word.Contains(part, StringComparison.Ordinal))).AbsolutePath;
    }

    /// <summary>A call that takes comments and has some, and one of these.</summary>
    private Task<(string Address, string Comment)> OpenCallAsync(LanguageTag language) =>
        site.WithAsync(async db =>
        {
            var comment = await db
                .Comments.AsNoTracking()
                .Where(c => c.State == CommentState.Shown && c.WithdrawnAt == null)
                .Where(c =>
                    db.Texts.Any(t =>
                        t.EntryId == c.EntryId
                        && t.Language == language
                        && t.Kind == EntryKind.Call
                        && t.State == TextState.Public
                    )
                )
                .OrderBy(c => c.Id)
                .FirstAsync();
            var text = await db
                .Texts.AsNoTracking()
                .FirstAsync(t => t.EntryId == comment.EntryId && t.Language == language);
            return (text.Address, comment.PublicId);
        });

    private static async Task SendAsync(IPage page, string words, string then)
    {
        await page.EvaluateAsync("document.getElementById('errors')?.remove()");
        await page.FillAsync("#comment-text", words);
        await page.ClickAsync("#comment-form button");
        await page.Locator(then).WaitForAsync();
    }

    private async Task OpenAsync(IPage page, string language, string address)
    {
        await page.GotoAsync(address);
        await LookAsync(page, language, address);
    }

    private async Task LookAsync(IPage page, string language, string where) =>
        found.AddRange(await EightStates.LookAsync(page, language, where));
}
