using Convoke.Assemblies;
using Convoke.Data;
using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Safety;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Drafts;

/// <summary>Finds and saves what is being written.</summary>
public sealed class DraftDesk(ConvokeDb db, TimeProvider clock)
{
    /// <summary>Null where the entry is not, or lies in the bin.</summary>
    public async Task<Desk?> FindAsync(Guid id, LanguageTag language, AssemblyZone zone, CancellationToken stop)
    {
        var entry = await db.Entries.Include(e => e.Texts).FirstOrDefaultAsync(e => e.Id == id, stop);
        return entry is null or { IsBinned: true } ? null : await FindAsync(entry, language, zone, stop);
    }

    public async Task<Desk> FindAsync(Entry entry, LanguageTag language, AssemblyZone zone, CancellationToken stop)
    {
        if (entry.TextIn(language) is not { } text)
            return new(entry, language, null, null, Writing.Blank(entry.Texts.Count == 0, zone.Name), null);
        var latest = await LatestAsync(text.Id, stop);
        var (seat, name) = await SeatAsync(text.Id, stop);
        var writing = latest is { WentOut: false } ? latest.Writing : await WriteDownAsync(text, zone, stop);
        return new(entry, language, text, latest, writing, seat) { SeatedName = name };
    }

    /// <summary>Every text of an entry, without who sits there; the source first.</summary>
    public async Task<IReadOnlyList<Desk>> FindAllAsync(Guid id, AssemblyZone zone, CancellationToken stop)
    {
        var entry = await db.Entries.Include(e => e.Texts).FirstOrDefaultAsync(e => e.Id == id, stop);
        if (entry is null or { IsBinned: true })
            return [];
        var texts = entry.Texts.Select(text => text.Id).ToList();
        var latest = await db
            .Drafts.Where(draft =>
                texts.Contains(draft.TextId)
                && draft.Number == db.Drafts.Where(other => other.TextId == draft.TextId).Max(other => other.Number)
            )
            .ToDictionaryAsync(draft => draft.TextId, stop);
        var desks = new List<Desk>();
        foreach (var text in entry.Texts.OrderByDescending(text => text.IsSource).ThenBy(text => text.Language))
        {
            var draft = latest.GetValueOrDefault(text.Id);
            var writing = draft is { WentOut: false } ? draft.Writing : await WriteDownAsync(text, zone, stop);
            desks.Add(new(entry, text.Language, text, draft, writing, null));
        }
        return desks;
    }

    /// <summary>Saves the words as a draft over the one they were made from; anything else that was saved since stays.</summary>
    public async Task<Saving> SaveAsync(
        Guid id,
        LanguageTag language,
        Save save,
        Guid by,
        AssemblyZone zone,
        CancellationToken stop
    )
    {
        try
        {
            return await TryAsync(id, language, save, by, zone, stop);
        }
        catch (DbUpdateException problem) when (UniqueViolation.Is(problem))
        {
            db.ChangeTracker.Clear(); // somebody was faster: now what they saved is there to be seen
            return await TryAsync(id, language, save with { Begin = null }, by, zone, stop);
        }
    }

    /// <summary>A sign of life of somebody who writes, who may also ask another for the seat.</summary>
    public async Task<Seat?> SitAsync(Guid id, LanguageTag language, Guid by, bool over, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var text = await db
            .Texts.Where(t => t.EntryId == id && t.Language == language)
            .Select(t => (Guid?)t.Id)
            .FirstOrDefaultAsync(stop);
        if (text is null)
            return null;
        var seat =
            await db.Seats.FirstOrDefaultAsync(s => s.TextId == text, stop)
            ?? db.Add(Seat.At(text.Value, by, now)).Entity;
        seat.Take(by, over, now);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException problem) when (UniqueViolation.Is(problem))
        {
            db.ChangeTracker.Clear(); // two sat down at once; the next sign of life says who it is
        }
        return seat;
    }

    private async Task<Saving> TryAsync(
        Guid id,
        LanguageTag language,
        Save save,
        Guid by,
        AssemblyZone zone,
        CancellationToken stop
    )
    {
        var now = clock.GetUtcNow();
        var desk =
            await FindAsync(id, language, zone, stop)
            ?? (save is { Begin: { } kind, Number: 0 } ? Begin(kind, id, language, zone, now) : null);
        if (desk is null)
            return new Saving.Gone();
        var writing = save.For(desk);
        if (desk.Text is not null && writing == desk.Writing)
            return new Saving.Saved(desk);
        if (IsBehind(save, desk))
            return new Saving.Conflict(desk, await BaseAsync(desk, save, zone, stop));
        return new Saving.Saved(await AddAsync(desk, writing, by, now, stop));
    }

    private Desk Begin(EntryKind kind, Guid id, LanguageTag language, AssemblyZone zone, DateTimeOffset now) =>
        new(db.Add(Entry.Begin(kind, now, id)).Entity, language, null, null, Writing.Blank(true, zone.Name), null);

    private static bool IsBehind(Save save, Desk desk) =>
        save.Number != desk.Number || (save.Version < desk.Version && desk.Latest?.Version != desk.Version);

    private async Task<Desk> AddAsync(Desk desk, Writing writing, Guid by, DateTimeOffset now, CancellationToken stop)
    {
        var text = desk.Text ?? desk.Entry.Write(desk.Language, new Wording("", "", ""), SafeHtml.Empty, now);
        text.GoBy(Lengths.Cut(writing.Title, Lengths.Title));
        var draft = db.Add(Draft.Of(text, desk.Number + 1, writing, by, now)).Entity;
        var seat = desk.Seat ?? db.Add(Seat.At(text.Id, by, now)).Entity;
        seat.Take(by, false, now);
        await db.SaveChangesAsync(stop);
        await Housekeeping.ForgetAsync(db, draft, stop);
        return desk with { Text = text, Latest = draft, Writing = writing, Seat = seat };
    }

    /// <summary>The words both began from. Before the first draft that was the text itself, unless it is another one by now.</summary>
    private async Task<Writing?> BaseAsync(Desk desk, Save save, AssemblyZone zone, CancellationToken stop)
    {
        var text = desk.Text;
        var kept = text is null
            ? null
            : await db.Drafts.FirstOrDefaultAsync(d => d.TextId == text.Id && d.Number == save.Number, stop);
        if (kept is not null)
            return kept.Writing;
        return save.Number > 0 || text is null || save.Version != desk.Version ? null
            : save.Version == 0 ? Writing.Blank(desk.IsSource, zone.Name)
            : await WriteDownAsync(text, zone, stop);
    }

    internal Task<Draft?> LatestAsync(Guid text, CancellationToken stop) =>
        db.Drafts.Where(d => d.TextId == text).OrderByDescending(d => d.Number).FirstOrDefaultAsync(stop);

    private async Task<Writing> WriteDownAsync(Text text, AssemblyZone zone, CancellationToken stop) =>
        new WritingOf(text, zone, text.IsSource ? await FiledAsync(text, stop) : Filed.Nothing).Write();

    /// <summary>The author beside each term: one question for both.</summary>
    private async Task<Filed> FiledAsync(Text text, CancellationToken stop)
    {
        var id = text.EntryId;
        var rows = await (
            from entry in db.Entries
            join author in db.Authors on entry.AuthorId equals author.Id into authors
            from author in authors.DefaultIfEmpty()
            join filing in db.Filings on entry.Id equals filing.EntryId into filings
            from filing in filings.DefaultIfEmpty()
            join term in db.Terms on filing.TermId equals term.Id into terms
            from term in terms.DefaultIfEmpty()
            where entry.Id == id
            orderby term.Id
            select new { Author = author, Term = term }
        )
            .AsNoTracking()
            .ToListAsync(stop);
        return new(Named(rows.FirstOrDefault()?.Author?.Name), Names(TermKind.Category), Names(TermKind.Tag));

        string Named(LocalizedText? name) => name?.In(text.Language, []).Name ?? "";
        List<string> Names(TermKind kind) =>
            [
                .. rows.Select(row => row.Term)
                    .OfType<Term>()
                    .Where(term => term.Kind == kind)
                    .Select(term => Named(term.Name)),
            ];
    }

    private async Task<(Seat? Seat, Sealed? Name)> SeatAsync(Guid text, CancellationToken stop)
    {
        var found = await (
            from seat in db.Seats
            join account in db.Accounts on seat.AccountId equals account.Id into accounts
            from account in accounts.DefaultIfEmpty()
            where seat.TextId == text
            select new { Seat = seat, Name = account == null ? null : account.Name }
        ).FirstOrDefaultAsync(stop);
        return (found?.Seat, found?.Name);
    }
}
