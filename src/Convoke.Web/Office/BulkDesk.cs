using Convoke.Accounts;
using Convoke.Data;
using Convoke.Entries;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Office;

/// <summary>Does one thing to many entries, in one transaction, and undoes it.</summary>
public sealed class BulkDesk(ConvokeDb db, Entrance entrance, TimeProvider clock)
{
    /// <summary>Null when what was chosen for them (a category, an author) is not there.</summary>
    public async Task<BulkDone?> DoAsync(
        Bulk act,
        Guid? choice,
        IReadOnlyList<Guid> ids,
        Colleague by,
        string? network,
        CancellationToken stop
    )
    {
        if (await FindAsync(act, choice, stop) is not { } chosen)
            return null;
        var former = new Dictionary<Guid, string>();
        foreach (var entry in await EntriesAsync(ids, act is Bulk.Bin, stop))
            if (Former(entry, act, chosen) is { } was)
            {
                former[entry.Id] = was;
                Change(entry, act, chosen);
                entrance.Note(Bulks.Deed(act), by.Account, entry.Id, network);
            }
        await db.SaveChangesAsync(stop);
        var byFormer = former.GroupBy(pair => pair.Value, pair => pair.Key);
        return new BulkDone(
            act,
            choice,
            former.Count,
            byFormer.ToDictionary(group => group.Key, group => group.ToArray())
        );
    }

    public async Task UndoAsync(BulkDone done, Colleague by, string? network, CancellationToken stop)
    {
        if (await FindAsync(done.Act, done.Choice, stop) is not { } chosen)
            return;
        foreach (var (was, ids) in done.Former)
        foreach (var entry in await EntriesAsync(ids, done.Act is Bulk.Bin, stop))
        {
            await ChangeBackAsync(entry, done.Act, chosen, was, stop);
            entrance.Note(Bulks.Undoing(done.Act), by.Account, entry.Id, network);
        }
        await db.SaveChangesAsync(stop);
    }

    private async Task<Chosen?> FindAsync(Bulk act, Guid? choice, CancellationToken stop) =>
        act switch
        {
            Bulk.File => await db.Terms.FirstOrDefaultAsync(t => t.Id == choice && t.Kind == TermKind.Category, stop)
                is { } term
                ? new Chosen(term, null)
                : null,
            Bulk.Byline when choice is not null => await AuthorAsync(choice, stop) is { } author
                ? new Chosen(null, author)
                : null,
            _ => new Chosen(null, null),
        };

    private Task<Author?> AuthorAsync(Guid? id, CancellationToken stop) =>
        db.Authors.FirstOrDefaultAsync(author => author.Id == id, stop);

    private Task<List<Entry>> EntriesAsync(IReadOnlyList<Guid> ids, bool withTexts, CancellationToken stop)
    {
        IQueryable<Entry> entries = db.Entries.Where(e => ids.Contains(e.Id)).Include(entry => entry.Filings);
        return (withTexts ? entries.Include(entry => entry.Texts) : entries).AsSplitQuery().ToListAsync(stop);
    }

    /// <summary>What it was before; null when it is so already, or lies in the bin.</summary>
    private static string? Former(Entry entry, Bulk act, Chosen chosen) =>
        act switch
        {
            _ when entry.IsBinned => null,
            Bulk.File => entry.IsFiledUnder(chosen.Term!) ? null : "",
            Bulk.Byline => entry.AuthorId == chosen.Author?.Id ? null : entry.AuthorId?.ToString() ?? "",
            Bulk.OpenComments => entry.Comments is Openness.Open ? null : entry.Comments.ToString(),
            Bulk.CloseComments => entry.Comments is Openness.Closed ? null : entry.Comments.ToString(),
            _ => "",
        };

    private void Change(Entry entry, Bulk act, Chosen chosen)
    {
        if (act is Bulk.File)
            entry.FileAlso(chosen.Term!);
        else if (act is Bulk.Byline)
            entry.SignedBy(chosen.Author);
        else if (act is Bulk.Bin)
            entry.MoveToBin(clock.GetUtcNow());
        else
            entry.Welcome(act is Bulk.OpenComments ? Openness.Open : Openness.Closed, entry.Pings);
    }

    private async Task ChangeBackAsync(Entry entry, Bulk act, Chosen chosen, string was, CancellationToken stop)
    {
        if (act is Bulk.File)
            entry.FileNoMore(chosen.Term!);
        else if (act is Bulk.Byline)
            entry.SignedBy(Guid.TryParse(was, out var author) ? await AuthorAsync(author, stop) : null);
        else if (act is Bulk.Bin)
            entry.TakeOutOfBin(clock.GetUtcNow());
        else
            entry.Welcome(Enum.Parse<Openness>(was), entry.Pings);
    }

    private sealed record Chosen(Term? Term, Author? Author);
}
