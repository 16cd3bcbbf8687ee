using System.Net;
using Convoke.Accounts;
using Convoke.Entries;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Convoke.Web.Tests.Office.Writing;

/// <summary>The next version of a public text waits for a moment, and is what readers see from then on.</summary>
public sealed class RevisionTests(OfficeSite site) : IClassFixture<OfficeSite>
{
    [Fact]
    public async Task A_correction_waits_for_its_moment_and_then_replaces_the_kept_page()
    {
        var editor = await site.ColleagueAsync(Role.Editor);
        var address = await BeginAsync(editor, "Waits", "First.");

        await ScheduleAsync(editor, address, "Second.");
        await site.SettleAsync();
        var before = await ReadAsync("waits");
        var overview = await editor.GetAsync("/office");
        var list = await editor.GetAsync("/office/entries?state=scheduled");
        site.Clock.Advance(TimeSpan.FromHours(3));
        await site.SettleAsync();
        var after = await ReadAsync("waits");

        Assert.Contains("<p>First.</p>", before, StringComparison.Ordinal);
        Assert.Contains("What goes out by itself", overview.Body, StringComparison.Ordinal);
        Assert.Contains(">Waits</a>", list.Body, StringComparison.Ordinal);
        Assert.Contains("<p>Second.</p>", after, StringComparison.Ordinal);
        Assert.Equal(2, (await TextAsync("waits")).VersionNumber);
        Assert.DoesNotContain(
            ">Waits</a>",
            (await editor.GetAsync("/office/entries?state=scheduled")).Body,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_waits_is_kept_back_by_one_button()
    {
        var editor = await site.ColleagueAsync(Role.Editor);
        var address = await BeginAsync(editor, "Kept back", "First.");
        await ScheduleAsync(editor, address, "Second.");

        var told = await editor.GetAsync(address);
        var answer = await Editor.PublishAsync(editor, address, "keep");
        site.Clock.Advance(TimeSpan.FromHours(3));
        await site.SettleAsync();

        Assert.Contains("It goes out at", told.Body, StringComparison.Ordinal);
        Assert.Equal(address, answer.Location);
        Assert.Contains("<p>First.</p>", await ReadAsync("kept-back"), StringComparison.Ordinal);
        Assert.Equal("Second.", (await Editor.OpenAsync(editor, address))["body"]);
    }

    [Fact]
    public async Task Who_goes_on_writing_meets_no_stranger_when_the_earlier_draft_has_gone_out()
    {
        var editor = await site.ColleagueAsync(Role.Editor);
        var address = await BeginAsync(editor, "Written on", "First.");
        await ScheduleAsync(editor, address, "Second.");
        await (await Editor.OpenAsync(editor, address)).SaveAsync(("body", "Third."));
        var open = await Editor.OpenAsync(editor, address);

        site.Clock.Advance(TimeSpan.FromHours(3));
        await site.SettleAsync();
        var saved = await open.SaveAsync(("body", "Fourth."));
        var page = await editor.GetAsync(address);

        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        Assert.DoesNotContain("Readers see a newer version", page.Body, StringComparison.Ordinal);
        Assert.Contains("<p>Second.</p>", await ReadAsync("written-on"), StringComparison.Ordinal);
        Assert.Equal("Fourth.", (await Editor.OpenAsync(editor, address))["body"]);
    }

    [Fact]
    public async Task What_is_published_meanwhile_takes_the_place_of_what_waited()
    {
        var editor = await site.ColleagueAsync(Role.Editor);
        var address = await BeginAsync(editor, "Overtaken", "First.");
        await ScheduleAsync(editor, address, "Second.");

        await (await Editor.OpenAsync(editor, address)).SaveAsync(("body", "Urgent."), ("date", ""));
        await Editor.PublishAsync(editor, address);
        site.Clock.Advance(TimeSpan.FromHours(3));
        await site.SettleAsync();

        Assert.Contains("<p>Urgent.</p>", await ReadAsync("overtaken"), StringComparison.Ordinal);
        Assert.Equal(
            (2, null),
            ((await TextAsync("overtaken")).VersionNumber, (await TextAsync("overtaken")).ScheduledFor)
        );
    }

    [Fact]
    public async Task What_cannot_go_out_any_more_stays_a_draft_and_the_office_says_so()
    {
        var editor = await site.ColleagueAsync(Role.Editor);
        var address = await BeginAsync(editor, "Crossed", "First.");
        await ScheduleAsync(editor, address, "Second.", ("slug", "crossed-anew"));
        await site.PublishAsync("---\nkind: statement\nlang: en\ntitle: Elsewhere\nslug: crossed-anew\n---\nOther.\n");

        site.Clock.Advance(TimeSpan.FromHours(3));
        await site.SettleAsync();
        var page = await editor.GetAsync(address);

        Assert.Contains("<p>First.</p>", await ReadAsync("crossed"), StringComparison.Ordinal);
        Assert.Contains("and could not", page.Body, StringComparison.Ordinal);
        Assert.Contains("Second.", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Taken_away_and_out_of_the_bin_a_text_waits_for_nothing_unasked()
    {
        var editor = await site.ColleagueAsync(Role.Editor);
        var address = await BeginAsync(editor, "Taken away", "First.");
        await ScheduleAsync(editor, address, "Second.");

        await Editor.PublishAsync(editor, address, "withdraw");
        site.Clock.Advance(TimeSpan.FromHours(3));
        await site.SettleAsync();
        var answer = await site.Client.GetAsync("/en/statements/taken-away", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        Assert.Equal(TextState.Withdrawn, (await TextAsync("taken-away")).State);
    }

    private static async Task<string> BeginAsync(Visitor editor, string title, string body)
    {
        var address = await Editor.BeginAsync(editor, "statement", ("title", title), ("body", body));
        await Editor.PublishAsync(editor, address);
        return address;
    }

    private async Task ScheduleAsync(
        Visitor editor,
        string address,
        string body,
        params (string Name, string Value)[] besides
    )
    {
        var moment = site
            .Clock.GetUtcNow()
            .AddHours(2)
            .ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture);
        var form = await Editor.OpenAsync(editor, address);
        await form.SaveAsync([("body", body), ("date", moment), ("zone", "UTC"), .. besides]);
        var answer = await Editor.PublishAsync(editor, address);
        Assert.Equal(address, answer.Location);
    }

    private Task<string> ReadAsync(string slug) =>
        site.Client.GetStringAsync($"/en/statements/{slug}", TestContext.Current.CancellationToken);

    private Task<Text> TextAsync(string slug) =>
        site.WithAsync(db => db.Texts.AsNoTracking().SingleAsync(text => text.Slug == slug));
}
