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

    private Task<TextState> StateOf(Text text) =>
        site.WithAsync(db => db.Texts.Where(t => t.Id == text.Id).Select(t => t.State).SingleAsync());

    private Task<List<Guid>> FiledAsync(Term term) =>
        site.WithAsync(db =>
            db.Filings.Where(filing => filing.TermId == term.Id).Select(filing => filing.EntryId).ToListAsync()
        );

    private Task<List<Entry>> EntriesAsync(Guid[] ids) =>
        site.WithAsync(db => db.Entries.AsNoTracking().Where(entry => ids.Contains(entry.Id)).ToListAsync());
}
