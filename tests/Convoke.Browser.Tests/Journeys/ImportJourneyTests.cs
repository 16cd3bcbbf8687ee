using System.Text;
using Convoke.Moving.Jobs;
using Convoke.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Convoke.Browser.Tests.Journeys;

/// <summary>A WordPress blog moves in by the page. One import at a time, so each journey ends at the empty form.</summary>
public sealed class ImportJourneyTests(Chromium chromium, StaffSite site)
{
    private const string Here = "/office/admin/import";

    public static IEnumerable<TheoryDataRow<Reader>> Readers => Reader.Both;

    [Theory, MemberData(nameof(Readers))]
    public async Task A_blog_is_sent_looked_at_and_brought(Reader reader)
    {
        var page = (await site.ColleagueAsync(chromium, reader)).Page;
        var text = $"/{reader.Language}/updates/the-lock-{reader.Language}";

        await SendAsync(page, reader);
        await UntilAsync(page, reader, "#import .figures");
        Assert.Equal(["1", "0", "1"], await FiguresAsync(page, reader));
        await reader.FitsAsync(page);
        var wrong = reader.Script ? await EightStates.LookAsync(page, reader.Language) : [];
        var before = await page.APIRequest.GetAsync(text);
        await page.ClickAsync("button[value=go-on]");
        await UntilAsync(page, reader, "#export:not(:has([value=go-on]))");
        Assert.Equal(["1", "0", "1"], await FiguresAsync(page, reader));
        await page.ClickAsync("button[value=forget]");
        await page.Locator("#export").WaitForAsync();

        Assert.Empty(wrong);
        Assert.Equal(404, before.Status);
        await site.SettleAsync();
        await page.GotoAsync($"/2013/01/05/the-lock-{reader.Language}/");
        Assert.Equal(text, new Uri(page.Url).AbsolutePath);
        Assert.Contains("I brought two.", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Readers))]
    public async Task While_it_is_at_work_its_page_tells_how_far_it_is(Reader reader)
    {
        var page = (await site.ColleagueAsync(chromium, reader)).Page;
        var job = await BeginAsync();

        await page.GotoAsync(Here);
        await Expect(page.Locator("progress")).ToBeVisibleAsync();
        await reader.FitsAsync(page);
        var wrong = reader.Script ? await EightStates.LookAsync(page, reader.Language) : [];
        site.Services.GetRequiredService<ImportDesk>().Begin(job);
        await UntilAsync(page, reader, "#import .figures");

        Assert.Empty(wrong);
        await page.ClickAsync("button[value=forget]");
        await page.Locator("#export").WaitForAsync();
    }

    private static async Task SendAsync(IPage page, Reader reader)
    {
        var export = Blog
            .Export.Replace("<language>en-GB</language>", "", StringComparison.Ordinal)
            .Replace("old-river.example", $"{reader.Language}.old-river.example", StringComparison.Ordinal)
            .Replace("the-lock-opens", $"the-lock-{reader.Language}", StringComparison.Ordinal);
        await page.GotoAsync("/office/admin/settings");
        await page.ClickAsync($"a[href='{Here}']");
        await reader.FitsAsync(page);
        await page.SetInputFilesAsync(
            "#export",
            new FilePayload
            {
                Name = "rivers.xml",
                MimeType = "text/xml",
                Buffer = Encoding.UTF8.GetBytes(export),
            }
        );
        await page.SelectOptionAsync("#language", reader.Language);
        await page.ClickAsync("main form button[type=submit]");
    }

    /// <summary>Posts, pages and comments, in figures that a program reads.</summary>
    private static async Task<string[]> FiguresAsync(IPage page, Reader reader)
    {
        var shown = (await page.Locator(".figures dd").AllInnerTextsAsync()).Take(3);
        return [.. shown.Select(figure => reader.Language == "ar" ? Western(figure) : figure)];
    }

    private static string Western(string figure) =>
        string.Concat(figure.Select(sign => sign is >= '٠' and <= '٩' ? (char)(sign - '٠' + '0') : sign));

    /// <summary>With script the page changes by itself; without, its reader asks again.</summary>
    private static async Task UntilAsync(IPage page, Reader reader, string there)
    {
        if (reader.Script)
            await page.Locator(there).WaitForAsync();
        else
            await Eventually.IsSoAsync(async () =>
            {
                if (await page.Locator("#again").IsVisibleAsync())
                    await page.Locator("#again").ClickAsync();
                return await page.Locator(there).CountAsync() > 0;
            });
    }

    /// <summary>An import whose work has not begun: the file is here, and nobody is at it.</summary>
    private async Task<ImportJob> BeginAsync()
    {
        var blog = Encoding.UTF8.GetBytes(Blog.Export);
        var job = ImportJob.Look("rivers.xml", null, blog.Length, site.Clock.GetUtcNow());
        var desk = site.Services.GetRequiredService<ImportDesk>();
        await desk.KeepAsync(new MemoryStream(blog), job.Id, TestContext.Current.CancellationToken);
        await site.WithAsync(db =>
        {
            db.Add(job);
            return db.SaveChangesAsync();
        });
        return job;
    }
}
