using Convoke.Accounts;
using Convoke.Data;
using Convoke.Entries;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Office;

/// <summary>Does one thing to many entries, in one transaction, and undoes it.</summary>
public sealed class BulkDesk(ConvokeDb db, BulkPublishing publishing, Entrance entrance, TimeProvider clock)
{
    /// <summary>Null when what was chosen for them (a category, an author, a kind) is not there.</summary>
    public async Task<BulkDone?> DoAsync(
        Bulk act,
        string? choice,
        IReadOnlyList<Guid> ids,
        Colleague by,
        string? network,
        CancellationToken stop
    )
    {
        if (await FindAsync(act, choice, stop) is not { } chosen)
            return null;
        var (former, left) = (new Dictionary<Guid, string>(), 0);
        foreach (var entry in await EntriesAsync(ids, act, stop))
            if (Former(entry, act, chosen) is { } was)
                if (await ChangeAsync(entry, act, chosen, stop))
                {
                    former[entry.Id] = was;
                    entrance.Note(Bulks.Deed(act), by.Account, entry.Id, network);
                }
                else
                    left++;
        await db.SaveChangesAsync(stop);
        var byFormer = former.GroupBy(pair => pair.Value, pair => pair.Key);
        return new BulkDone(
            act,
            choice,
            former.Count,
            left,
            byFormer.ToDictionary(group => group.Key, group => group.ToArray())
        );
    }

    public async Task UndoAsync(BulkDone done, Colleague by, string? network, CancellationToken stop)
    {
        if (await FindAsync(done.Act, done.Choice, stop) is not { } chosen)
            return;
        foreach (var (was, ids) in done.Former)
        foreach (var entry in await EntriesAsync(ids, done.Act, stop))
        {
            await ChangeBackAsync(entry, done.Act, chosen, was, stop);
            entrance.Note(Bulks.Undoing(done.Act), by.Account, entry.Id, network);
        }
        await db.SaveChangesAsync(stop);
    }

    private async Task<Chosen?> FindAsync(Bulk act, string? choice, CancellationToken stop) =>
        act switch
        {
            Bulk.File or Bulk.Unfile => await TermAsync(choice, stop) is { } term ? new Chosen(Term: term) : null,
            Bulk.Byline when !string.IsNullOrEmpty(choice) => await AuthorAsync(choice, stop) is { } author
                ? new Chosen(author)
                : null,
            Bulk.Kind => Writing.WritingForm.Kind(choice) is { } kind ? new Chosen(Kind: kind) : null,
            _ => new Chosen(),
        };

    private async Task<Author?> AuthorAsync(string? id, CancellationToken stop) =>
        Guid.TryParse(id, out var author) ? await db.Authors.FirstOrDefaultAsync(a => a.Id == author, stop) : null;

    private async Task<Term?> TermAsync(string? id, CancellationToken stop) =>
        Guid.TryParse(id, out var term)
            ? await db.Terms.FirstOrDefaultAsync(t => t.Id == term && t.Kind == TermKind.Category, stop)
            : null;

    private Task<List<Entry>> EntriesAsync(IReadOnlyList<Guid> ids, Bulk act, CancellationToken stop)
    {
        IQueryable<Entry> entries = db.Entries.Where(e => ids.Contains(e.Id)).Include(entry => entry.Filings);
        if (act is Bulk.Bin or Bulk.Restore or Bulk.Unpublish)
            entries = entries.Include(entry => entry.Texts);
        else if (act is Bulk.Publish or Bulk.Kind)
            entries = entries.Include(entry => entry.Texts).ThenInclude(text => text.Claims);
        return entries.AsSplitQuery().ToListAsync(stop);
    }

    /// <summary>What it was before; null when it is so already, or lies in the bin.</summary>
    private static string? Former(Entry entry, Bulk act, Chosen chosen) =>
        act switch
        {
            Bulk.Restore => entry.IsBinned ? "" : null,
            _ when entry.IsBinned => null,
            Bulk.Publish => TextsBefore.Of(entry, BulkPublishing.IsMeant),
            Bulk.Unpublish => TextsBefore.Of(entry, text => text.State is TextState.Public or TextState.Scheduled),
            Bulk.File => entry.IsFiledUnder(chosen.Term!) ? null : "",
            Bulk.Unfile => entry.IsFiledUnder(chosen.Term!) ? "" : null,
            Bulk.Kind => entry.Kind == chosen.Kind ? null : Writing.WritingForm.Segment(entry.Kind),
            Bulk.Byline => entry.AuthorId == chosen.Author?.Id ? null : entry.AuthorId?.ToString() ?? "",
            Bulk.OpenComments => entry.Comments is Openness.Open ? null : entry.Comments.ToString(),
            Bulk.CloseComments => entry.Comments is Openness.Closed ? null : entry.Comments.ToString(),
            _ => "",
        };

    /// <summary>False where it cannot be done to this one.</summary>
    private async Task<bool> ChangeAsync(Entry entry, Bulk act, Chosen chosen, CancellationToken stop)
    {
        switch (act)
        {
            case Bulk.Publish:
                return await publishing.PublishAsync(entry, stop);
            case Bulk.Kind:
                return await publishing.TurnAsync(entry, chosen.Kind!.Value, stop);
            case Bulk.Unpublish:
                entry.Unpublish();
                break;
            case Bulk.File:
                entry.FileAlso(chosen.Term!);
                break;
            case Bulk.Unfile:
                entry.FileNoMore(chosen.Term!);
                break;
            case Bulk.Byline:
                entry.SignedBy(chosen.Author);
                break;
            case Bulk.Bin:
                entry.MoveToBin(clock.GetUtcNow());
                break;
            case Bulk.Restore:
                entry.TakeOutOfBin(clock.GetUtcNow());
                break;
            default:
                entry.Welcome(act is Bulk.OpenComments ? Openness.Open : Openness.Closed, entry.Pings);
                break;
        }
        return true;
    }

    private async Task ChangeBackAsync(Entry entry, Bulk act, Chosen chosen, string was, CancellationToken stop)
    {
        switch (act)
        {
            case Bulk.Publish or Bulk.Unpublish:
                TextsBefore.PutBack(entry, was, clock.GetUtcNow());
                break;
            case Bulk.Kind:
                await publishing.TurnAsync(entry, Writing.WritingForm.Kind(was)!.Value, stop);
                break;
            case Bulk.File:
                await ChangeAsync(entry, Bulk.Unfile, chosen, stop);
                break;
            case Bulk.Unfile:
                await ChangeAsync(entry, Bulk.File, chosen, stop);
                break;
            case Bulk.Byline:
                entry.SignedBy(await AuthorAsync(was, stop));
                break;
            case Bulk.Bin:
                await ChangeAsync(entry, Bulk.Restore, chosen, stop);
                break;
            case Bulk.Restore:
                await ChangeAsync(entry, Bulk.Bin, chosen, stop);
                break;
            default:
                entry.Welcome(Enum.Parse<Openness>(was), entry.Pings);
                break;
        }
    }

    private sealed record Chosen(Author? Author = null, Term? Term = null, EntryKind? Kind = null);
}
