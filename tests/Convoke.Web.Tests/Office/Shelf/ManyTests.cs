using System.Net;
using Convoke.Accounts;
using Convoke.Entries;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Convoke.Web.Tests.Office.Shelf;

/// <summary>What is done to many entries at once, and taken back.</summary>
public sealed class ManyTests(ShelfSite site) : IClassFixture<ShelfSite>
{
    [Fact]
    public async Task It_is_said_how_many_and_some_are_shown_before_anything_is_done()
    {
        var visitor = await site.ColleagueAsync(Role.Editor);
        var ids = await site.WithAsync(db => db.Entries.Select(entry => entry.Id).Take(7).ToListAsync());

        var page = await visitor.GetAsync(AddressOf("bin", ids));

        Assert.Contains("This will be done to 7 entries:", page.Body, StringComparison.Ordinal);
        Assert.Contains("and 2 more", page.Body, StringComparison.Ordinal);
        Assert.Equal(
            0,
            await site.WithAsync(db => db.Entries.CountAsync(entry => ids.Contains(entry.Id) && entry.BinnedAt != null))
        );
    }

    [Fact]
    public async Task Entries_go_into_the_bin_and_come_back_as_they_were()
    {
        var (visitor, shown) = await site.WithAsync("update", "Into the bin and back");
        var later = await site.PublishAsync(ShelfSite.Entry("update", "Later and back", "date: +5d 09:00"));

        var answer = await visitor.SubmitAsync(AddressOf("bin", [shown.EntryId, later.EntryId]));
        await site.SettleAsync();
        var gone = await visitor.GetAsync(shown.Address);
        var never = await visitor.GetAsync(later.Address);
        var told = await visitor.GetAsync(answer.Location!);
        await visitor.SubmitAsync("/office/entries/undo");
        await site.SettleAsync();
        var back = await visitor.GetAsync(shown.Address);
        var again = await visitor.GetAsync("/office/entries/undo");

        Assert.Equal((HttpStatusCode.Gone, HttpStatusCode.NotFound), (gone.Status, never.Status));
        Assert.Contains("2 entries were moved to the bin.", told.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, back.Status);
        Assert.Equal(TextState.Scheduled, await StateOf(later));
        Assert.Contains("There is nothing to undo.", again.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filing_adds_a_category_and_undoing_takes_it_away_where_it_was_not()
    {
        var (visitor, without) = await site.WithAsync("update", "Not filed before", "categories: [Fish]");
        var with = await site.PublishAsync(ShelfSite.Entry("update", "Filed before", "categories: [Herons]"));
        var herons = await site.WithAsync(db => db.Terms.SingleAsync(term => term.Slug == "herons"));

        await visitor.SubmitAsync(AddressOf("file", [without.EntryId, with.EntryId]), ("choice", herons.Id.ToString()));
        var filed = await FiledAsync(herons);
        var fish = await site.WithAsync(db => db.Filings.CountAsync(filing => filing.EntryId == without.EntryId));
        await visitor.SubmitAsync("/office/entries/undo");

        Assert.Equal(new[] { without.EntryId, with.EntryId }.Order(), filed.Order());
        Assert.Equal(2, fish);
        Assert.Equal([with.EntryId], await FiledAsync(herons));
    }

    [Fact]
    public async Task Bylines_and_comments_change_and_change_back()
    {
        var (visitor, signed) = await site.WithAsync("update", "Signed", "author: Herons", "comments: closed");
        var unsigned = await site.PublishAsync(ShelfSite.Entry("update", "Unsigned"));
        Guid[] both = [signed.EntryId, unsigned.EntryId];
        var author = await site.WithAsync(db => db.Authors.SingleAsync(one => one.Slug == "measuring-group"));

        await visitor.SubmitAsync(AddressOf("byline", both), ("choice", author.Id.ToString()));
        var written = await EntriesAsync(both);
        await visitor.SubmitAsync("/office/entries/undo");
        await visitor.SubmitAsync(AddressOf("opencomments", both));
        var opened = await EntriesAsync(both);
        await visitor.SubmitAsync("/office/entries/undo");
        var after = await EntriesAsync(both);

        Assert.All(written, entry => Assert.Equal(author.Id, entry.AuthorId));
        Assert.All(opened, entry => Assert.Equal(Openness.Open, entry.Comments));
        Assert.Null(after.Single(entry => entry.Id == unsigned.EntryId).AuthorId);
        Assert.NotNull(after.Single(entry => entry.Id == signed.EntryId).AuthorId);
        Assert.Equal(Openness.Closed, after.Single(entry => entry.Id == signed.EntryId).Comments);
        Assert.Equal(Openness.AsAssembly, after.Single(entry => entry.Id == unsigned.EntryId).Comments);
    }

    [Fact]
    public async Task A_category_that_is_not_there_is_refused_and_nothing_chosen_is_lost()
    {
        var (visitor, text) = await site.WithAsync("update", "Refused");

        var answer = await visitor.SubmitAsync(AddressOf("file", [text.EntryId]), ("choice", Guid.Empty.ToString()));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains($"value=\"{text.EntryId}\"", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_undoes_what_another_did()
    {
        var (visitor, text) = await site.WithAsync("update", "Mine to undo");
        await visitor.SubmitAsync(AddressOf("bin", [text.EntryId]));
        var other = await site.ColleagueAsync(Role.Editor);
        other.Cookies["undo"] = visitor.Cookies["undo"];

        var answer = await other.SubmitAsync("/office/entries/undo");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(TextState.Binned, await StateOf(text));
    }

    [Fact]
    public async Task Taken_away_they_are_gone_and_come_back_with_what_waited()
    {
        var (visitor, shown) = await site.WithAsync("update", "Away and back");
        var later = await site.PublishAsync(ShelfSite.Entry("update", "Waits and waits again", "date: +5d 09:00"));
        var draft = await site.PublishAsync(ShelfSite.Entry("update", "Never seen", "state: draft"));

        var page = await visitor.GetAsync(AddressOf("unpublish", [shown.EntryId, later.EntryId, draft.EntryId]));
        var answer = await visitor.SubmitAsync(AddressOf("unpublish", [shown.EntryId, later.EntryId, draft.EntryId]));
        await site.SettleAsync();
        var (gone, told) = (await visitor.GetAsync(shown.Address), await visitor.GetAsync(answer.Location!));
        var between = await StateOf(later);
        await visitor.SubmitAsync("/office/entries/undo");
        await site.SettleAsync();

        Assert.Contains("This will be done to 3 entries:", page.Body, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Gone, TextState.Draft), (gone.Status, between));
        Assert.Contains("2 entries were taken away from readers.", told.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(shown.Address)).Status);
        Assert.Equal((TextState.Scheduled, TextState.Draft), (await StateOf(later), await StateOf(draft)));
        Assert.Equal(1, await site.WithAsync(db => db.EntryVersions.CountAsync(v => v.TextId == shown.Id)));
    }

    [Fact]
    public async Task Drafts_go_out_together_and_what_cannot_says_why_before()
    {
        var visitor = await site.ColleagueAsync(Role.Editor);
        var written = await Writing.Editor.BeginAsync(
            visitor,
            "update",
            ("title", "Written and ready"),
            ("body", "Out.")
        );
        var wrong = await Writing.Editor.OpenAsync(visitor, "/office/entries/new?kind=update&lang=en");
        await wrong.SaveAsync(("title", "Not ready"), ("places", "Atlantis"));
        var filed = await site.PublishAsync(ShelfSite.Entry("update", "A draft of a file", "state: draft"));
        Guid[] ids = [IdOf(written), IdOf(wrong.Address), filed.EntryId];

        var page = await visitor.GetAsync(AddressOf("publish", ids));
        var answer = await visitor.SubmitAsync(AddressOf("publish", ids));
        await site.SettleAsync();
        var told = await visitor.GetAsync(answer.Location!);
        var seen = await visitor.GetAsync("/en/updates/written-and-ready");
        await visitor.SubmitAsync("/office/entries/undo");
        await site.SettleAsync();
        var unseen = await visitor.GetAsync("/en/updates/written-and-ready");

        Assert.Contains("These stay as they are:", page.Body, StringComparison.Ordinal);
        Assert.Contains("“Atlantis” is not a country", page.Body, StringComparison.Ordinal);
        Assert.Contains(
            "2 entries were published. It could not be done to 1 entry.",
            told.Body,
            StringComparison.Ordinal
        );
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Gone), (seen.Status, unseen.Status));
        Assert.Equal(TextState.Withdrawn, await StateOf(filed));
    }

    [Fact]
    public async Task Another_kind_moves_their_addresses_unless_they_are_another_entrys()
    {
        var (visitor, moved) = await site.WithAsync("update", "Moves house");
        var stays = await site.PublishAsync(ShelfSite.Entry("update", "Two of a name"));
        await site.PublishAsync(ShelfSite.Entry("statement", "Two of a name"));

        var answer = await visitor.SubmitAsync(
            AddressOf("kind", [moved.EntryId, stays.EntryId]),
            ("choice", "statement")
        );
        await site.SettleAsync();
        var told = await visitor.GetAsync(answer.Location!);
        var former = await visitor.GetAsync("/en/updates/moves-house");
        await visitor.SubmitAsync("/office/entries/undo");
        await site.SettleAsync();

        Assert.Contains(
            "1 entry is of another kind. It could not be done to 1 entry.",
            told.Body,
            StringComparison.Ordinal
        );
        Assert.Equal("/en/statements/moves-house", former.Location);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/en/updates/moves-house")).Status);
    }

    [Fact]
    public async Task Many_come_out_of_the_bin_and_go_back_into_it()
    {
        var (visitor, first) = await site.WithAsync("update", "First out");
        var second = await site.PublishAsync(ShelfSite.Entry("update", "Second out"));
        await visitor.SubmitAsync(AddressOf("bin", [first.EntryId, second.EntryId]));

        var bin = await visitor.GetAsync("/office/entries/bin");
        await visitor.SubmitAsync(AddressOf("restore", [first.EntryId, second.EntryId]));
        var (one, two) = (await StateOf(first), await StateOf(second));
        await visitor.SubmitAsync("/office/entries/undo");

        Assert.Contains("Take those chosen out of the bin", bin.Body, StringComparison.Ordinal);
        Assert.Equal((TextState.Public, TextState.Public), (one, two));
        Assert.Equal((TextState.Binned, TextState.Binned), (await StateOf(first), await StateOf(second)));
    }

    [Fact]
    public async Task A_whole_page_of_entries_that_were_all_something_else_can_be_undone()
    {
        var visitor = await site.ColleagueAsync(Role.Editor);
        var ids = new List<Guid>();
        for (var day = 1; day <= 40; day++)
            ids.Add(
                (
                    await site.CommitAsync(
                        ShelfSite.Entry("update", $"Due on its own day {day}", $"date: +{day}d 09:0{day % 10}")
                    )
                ).EntryId
            );

        await visitor.SubmitAsync(AddressOf("unpublish", ids));
        var cookie = visitor.Cookies["undo"];
        await visitor.SubmitAsync("/office/entries/undo");

        Assert.InRange(cookie.Length, 1, 3900);
        Assert.Equal(
            40,
            await site.WithAsync(db =>
                db.Texts.CountAsync(t => ids.Contains(t.EntryId) && t.State == TextState.Scheduled)
            )
        );
    }

    [Fact]
    public async Task Every_deed_is_in_the_log()
    {
        var (visitor, text) = await site.WithAsync("update", "In the log");

        await visitor.SubmitAsync(AddressOf("bin", [text.EntryId]));
        await visitor.SubmitAsync("/office/entries/undo");

        var deeds = await site.WithAsync(db =>
            db.Acts.Where(act => act.SubjectId == text.EntryId)
                .OrderBy(act => act.Id)
                .Select(act => act.Deed)
                .ToListAsync()
        );
        var log = await (await site.ColleagueAsync(Role.Administrator)).GetAsync("/office/admin/audit");
        Assert.Equal([Deed.BinnedEntry, Deed.RestoredEntry], deeds);
        Assert.Contains("<bdi>In the log</bdi>", log.Body, StringComparison.Ordinal);
    }

    internal static string AddressOf(string act, IEnumerable<Guid> ids) =>
        $"/office/entries/many?act={act}{string.Concat(ids.Select(id => $"&id={id}"))}";

    private static Guid IdOf(string address) => Guid.Parse(address.Split('/')[3]);

    private Task<TextState> StateOf(Text text) =>
        site.WithAsync(db => db.Texts.Where(t => t.Id == text.Id).Select(t => t.State).SingleAsync());

    private Task<List<Guid>> FiledAsync(Term term) =>
        site.WithAsync(db =>
            db.Filings.Where(filing => filing.TermId == term.Id).Select(filing => filing.EntryId).ToListAsync()
        );

    private Task<List<Entry>> EntriesAsync(Guid[] ids) =>
        site.WithAsync(db => db.Entries.AsNoTracking().Where(entry => ids.Contains(entry.Id)).ToListAsync());
}
