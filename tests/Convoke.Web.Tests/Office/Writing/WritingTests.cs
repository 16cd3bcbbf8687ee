using System.Net;
using Convoke.Accounts;
using Convoke.Entries;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Convoke.Web.Tests.Office.Writing;

/// <summary>From an empty page to readers, without script.</summary>
public sealed class WritingTests(OfficeSite site) : IClassFixture<OfficeSite>
{
    [Fact]
    public async Task A_call_is_written_saved_and_published_with_all_that_belongs_to_it()
    {
        var editor = await site.ColleagueAsync(Role.Editor);
        var form = await Editor.OpenAsync(editor, "/office/entries/new?kind=call");

        var saved = await form.SaveAsync(
            ("title", "Open the weir"),
            ("standfirst", "Fish must pass."),
            ("body", "A **weir** stands."),
            ("demands", "A ladder\nfor every weir\n\nA date"),
            ("sources", "Survey | River Office | 2026 | https://example.org/s"),
            ("categories", "Rivers\nWeirs"),
            ("tags", "fish"),
            ("places", "AT, IN"),
            ("byline", "The fish group"),
            ("kinds", "trade-union"),
            ("until", "2031-03-14T09:00"),
            ("sticky", "on"),
            ("comments", "closed")
        );
        var unseen = await site.Client.GetAsync("/en/calls/open-the-weir", TestContext.Current.CancellationToken);
        var published = await Editor.PublishAsync(editor, form.Address);
        await site.SettleAsync();
        var seen = await site.Client.GetStringAsync("/en/calls/open-the-weir", TestContext.Current.CancellationToken);

        Assert.Equal(form.Address, saved.Location);
        Assert.Equal(HttpStatusCode.NotFound, unseen.StatusCode);
        Assert.Equal(form.Address, published.Location);
        foreach (
            var words in (string[])
                [
                    "<strong>weir</strong>",
                    "Fish must pass.",
                    "for every weir",
                    "The fish group",
                    "Trade unions",
                    "Austria",
                    "Weirs",
                    "Survey",
                    "14 March 2031",
                ]
        )
            Assert.Contains(words, seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Write a comment", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Readers_go_on_seeing_the_last_version_while_a_draft_lies_beside_it()
    {
        var editor = await site.ColleagueAsync(Role.Coordinator);
        var address = await Editor.BeginAsync(editor, "statement", ("title", "On old dams"), ("body", "First."));
        await Editor.PublishAsync(editor, address);

        await (await Editor.OpenAsync(editor, address)).SaveAsync(("body", "Second."));
        await site.SettleAsync();
        var before = await site.Client.GetStringAsync(
            "/en/statements/on-old-dams",
            TestContext.Current.CancellationToken
        );
        var beside = await Editor.OpenAsync(editor, address);
        await Editor.PublishAsync(editor, address);
        await site.SettleAsync();
        var after = await site.Client.GetStringAsync(
            "/en/statements/on-old-dams",
            TestContext.Current.CancellationToken
        );

        Assert.Contains("<p>First.</p>", before, StringComparison.Ordinal);
        Assert.Equal("Second.", beside["body"]);
        Assert.Contains("<p>Second.</p>", after, StringComparison.Ordinal);
        Assert.Equal(
            2,
            await site.WithAsync(db => db.EntryVersions.CountAsync(v => v.Canonical.Contains("title: On old dams")))
        );
    }

    [Fact]
    public async Task What_is_only_looked_at_and_sent_back_changes_nothing()
    {
        var editor = await site.ColleagueAsync(Role.Editor);
        var text = await site.PublishAsync(
            """
            ---
            kind: call
            lang: en
            title: Nothing but rain
            slug: nothing-but-rain
            standfirst: Every outfall has an owner.
            author: The outfall group
            categories: [Water, Outfalls]
            tags: [rain]
            places: [AT, KE]
            until: 2031-05-06 07:08
            addressedTo:
              kinds: [trade-union]
              regions: [africa]
              people: All who answer for water
            demands:
              - title: A list
                text: of every pipe
              - title: A date
            sources:
              - title: Survey of pipes
                publisher: River Office
                date: 2026-02
                address: https://example.org/pipes
            ---
            Rain falls.

            It runs.
            """
        );

        var answer = await (await Editor.OpenAsync(editor, $"/office/entries/{text.EntryId}/en")).SaveAsync();

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Equal(0, await site.WithAsync(db => db.Drafts.CountAsync(draft => draft.TextId == text.Id)));
    }

    [Fact]
    public async Task A_text_waits_for_its_date_in_its_zone()
    {
        var editor = await site.ColleagueAsync(Role.Editor);
        var address = await Editor.BeginAsync(
            editor,
            "update",
            ("title", "The lock opens"),
            ("date", "2031-07-01T09:00"),
            ("zone", "Asia/Kolkata")
        );

        await Editor.PublishAsync(editor, address);
        var text = await site.WithAsync(db => db.Texts.SingleAsync(text => text.Slug == "the-lock-opens"));

        Assert.Equal(TextState.Scheduled, text.State);
        Assert.Equal(DateTimeOffset.Parse("2031-07-01T03:30:00Z"), text.ScheduledFor);
    }

    [Fact]
    public async Task A_private_text_is_read_in_the_office_alone()
    {
        var editor = await site.ColleagueAsync(Role.Editor);
        var address = await Editor.BeginAsync(editor, "update", ("title", "For us"), ("body", "Quiet water."));

        await Editor.PublishAsync(editor, address, "private");
        await site.SettleAsync();
        var public_ = await site.Client.GetAsync("/en/updates/for-us", TestContext.Current.CancellationToken);
        var preview = await editor.GetAsync($"{address}/preview");

        Assert.Equal(HttpStatusCode.NotFound, public_.StatusCode);
        Assert.Contains("Quiet water.", preview.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_translator_writes_other_languages_and_publishes_nothing()
    {
        var editor = await site.ColleagueAsync(Role.Editor);
        var address = await Editor.BeginAsync(editor, "statement", ("title", "To translate"), ("body", "Words."));
        var translator = await site.ColleagueAsync(Role.Translator);
        var arabic = address[..^2] + "ar";

        var saved = await (await Editor.OpenAsync(translator, arabic)).SaveAsync(
            ("title", "للترجمة"),
            ("body", "كلمات")
        );
        var source = await translator.GetAsync(address);
        var publish = await translator.GetAsync(address[..^2] + "publish");
        var begin = await translator.GetAsync("/office/entries/new?kind=call");
        var moderator = await (await site.ColleagueAsync(Role.Moderator)).GetAsync(arabic);

        Assert.Equal(arabic, saved.Location);
        Assert.Equal(
            (HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden),
            (source.Status, publish.Status, begin.Status, moderator.Status)
        );
        Assert.Equal("كلمات", (await Editor.OpenAsync(translator, arabic))["body"]);
    }

    [Fact]
    public async Task One_some_or_all_texts_are_published_together()
    {
        var editor = await site.ColleagueAsync(Role.Editor);
        var english = await Editor.BeginAsync(editor, "page", ("title", "Who we row with"), ("body", "Us."));
        var arabic = english[..^2] + "ar";
        await (await Editor.OpenAsync(editor, arabic)).SaveAsync(
            ("title", "مع من نجذف"),
            ("body", "نحن."),
            ("slug", "row-ar")
        );

        var page = await editor.GetAsync(english[..^2] + "publish?language=en");
        var answer = await editor.PostAsync(
            english[..^2] + "publish",
            [.. Visitor.HiddenOf(page.Body), ("texts", "en 1"), ("texts", "ar 1"), ("then", "publish")]
        );
        var states = await site.WithAsync(db =>
            db.Texts.Where(text => text.Slug == "who-we-row-with" || text.Slug == "row-ar")
                .Select(t => t.State)
                .ToListAsync()
        );

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Equal([TextState.Public, TextState.Public], states);
    }

    [Fact]
    public async Task Published_twice_at_once_it_is_one_version()
    {
        var editor = await site.ColleagueAsync(Role.Editor);
        var address = await Editor.BeginAsync(editor, "statement", ("title", "Twice at once"), ("body", "Once."));

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Editor.PublishAsync(editor, address)));
        var versions = await site.WithAsync(db =>
            db.EntryVersions.CountAsync(version => version.Canonical.Contains("title: Twice at once"))
        );

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.Status));
        Assert.Equal(1, versions);
    }

    [Fact]
    public async Task An_old_version_is_looked_at_and_brought_back_as_a_draft()
    {
        var editor = await site.ColleagueAsync(Role.Editor);
        var address = await Editor.BeginAsync(editor, "statement", ("title", "Changing"), ("body", "The first word."));
        await Editor.PublishAsync(editor, address);
        await (await Editor.OpenAsync(editor, address)).SaveAsync(("body", "The second word."));
        await Editor.PublishAsync(editor, address);

        var second = await editor.GetAsync($"{address}/versions?version=2");
        var answer = await editor.SubmitAsync($"{address}/versions", ("version", "1"));

        Assert.Contains("<ins>", second.Body, StringComparison.Ordinal);
        Assert.Equal(address, answer.Location);
        Assert.Equal("The first word.", (await Editor.OpenAsync(editor, address))["body"]);
    }

    [Fact]
    public async Task A_version_comes_back_with_all_that_readers_saw()
    {
        var editor = await site.ColleagueAsync(Role.Editor);
        var address = await Editor.BeginAsync(
            editor,
            "call",
            ("title", "Whole again"),
            ("standfirst", "Of all parts."),
            ("demands", "A ladder\nfor every weir\nby spring\n\nA date"),
            ("sources", "Survey | River Office | 2026 | https://example.org/s"),
            ("pictureAlt", "A weir in spring."),
            ("addressedPeople", "Owners of weirs"),
            ("kinds", "trade-union")
        );
        await Editor.PublishAsync(editor, address);
        await (await Editor.OpenAsync(editor, address)).SaveAsync(
            ("demands", "Another"),
            ("sources", "Elsewhere"),
            ("pictureAlt", ""),
            ("addressedPeople", ""),
            ("kinds", "civil-society")
        );
        await Editor.PublishAsync(editor, address);

        var second = await editor.GetAsync($"{address}/versions?version=2");
        await editor.SubmitAsync($"{address}/versions", ("version", "1"));
        var back = await Editor.OpenAsync(editor, address);

        Assert.Contains(
            "source: Elsewhere",
            System.Text.RegularExpressions.Regex.Replace(second.Body, "</?(ins|del|span)[^>]*>|added: |removed: ", ""),
            StringComparison.Ordinal
        );
        Assert.Equal("A ladder\nfor every weir by spring\n\nA date", back["demands"]);
        Assert.Equal("Survey | River Office | 2026 | https://example.org/s", back["sources"]);
        Assert.Equal(
            ("A weir in spring.", "Owners of weirs", "trade-union"),
            (back["pictureAlt"], back["addressedPeople"], back["kinds"])
        );
    }

    [Fact]
    public async Task Any_other_text_of_the_entry_is_read_beside_the_one_that_is_written()
    {
        var editor = await site.ColleagueAsync(Role.Editor);
        var english = await Editor.BeginAsync(editor, "statement", ("title", "Side by side"), ("body", "One bank."));
        var arabic = english[..^2] + "ar";
        await (await Editor.OpenAsync(editor, arabic)).SaveAsync(("title", "ضفة بجانب ضفة"), ("body", "ضفة واحدة."));

        var translation = await editor.GetAsync(arabic);
        var alone = await editor.GetAsync(english);
        var both = await editor.GetAsync($"{english}?beside=ar");

        Assert.Contains("<p>One bank.</p>", translation.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"source\"", alone.Body, StringComparison.Ordinal);
        Assert.Contains("<p>ضفة واحدة.</p>", both.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_leads_on_to_the_text_of_another_language_is_not_dead()
    {
        var editor = await site.ColleagueAsync(Role.Editor);
        await site.PublishAsync("---\nkind: page\nlang: en\ntitle: Who writes\nslug: who-writes\n---\nUs.\n");
        await site.PublishAsync(
            "---\nkind: page\nlang: ar\ntitle: من يكتب\nslug: man-yaktub\ntranslationOf: en/who-writes\n---\nنحن.\n"
        );
        var address = await Editor.BeginAsync(
            editor,
            "update",
            ("title", "Leads on"),
            ("body", "[one](/ar/who-writes) [two](/fr/who-writes)")
        );

        var page = await editor.GetAsync(address[..^2] + "publish?language=en");
        var led = await site.Client.GetAsync("/ar/who-writes", TestContext.Current.CancellationToken);

        Assert.Equal("/ar/man-yaktub", led.Headers.Location?.OriginalString);
        Assert.Contains("These links lead nowhere: /fr/who-writes<", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_goes_out_is_looked_over_first()
    {
        var editor = await site.ColleagueAsync(Role.Editor);
        var address = await Editor.BeginAsync(
            editor,
            "update",
            ("title", "Looked over"),
            (
                "body",
                "![](/media/gone.png) and [there](/en/calls/nowhere) " + string.Concat(Enumerable.Repeat("words ", 20))
            )
        );

        var page = await editor.GetAsync(address[..^2] + "publish?language=en");

        Assert.Contains(
            "These links lead nowhere: /media/gone.png /en/calls/nowhere",
            page.Body,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<li class=\"todo\"><span class=\"mark\" aria-hidden=\"true\">□</span><span><span class=\"vh\">To do: </span>Every picture",
            page.Body,
            StringComparison.Ordinal
        );
        Assert.Contains("Done: </span>It is written in English.", page.Body, StringComparison.Ordinal);
    }
}
