using Convoke.Data;
using Convoke.Drafts;
using Convoke.Entries;
using Convoke.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Office;

/// <summary>Publishes what is written of entries, or makes them another kind: where either may be impossible, it says why beforehand.</summary>
public sealed class BulkPublishing(ConvokeDb db, Press press, TimeProvider clock)
{
    /// <summary>What readers do not see yet, or no more.</summary>
    public static bool IsMeant(Text text) => text.State is TextState.Draft or TextState.Private or TextState.Withdrawn;

    /// <summary>Why some of these cannot be published; asked with three questions, however many they are.</summary>
    public async Task<IReadOnlyDictionary<Guid, Refusal>> RefusedAsync(IReadOnlyList<Guid> ids, CancellationToken stop)
    {
        var entries = await db.Entries.Where(e => ids.Contains(e.Id)).Include(e => e.Texts).ToListAsync(stop);
        var drafts = await DraftsAsync(ids, stop);
        var refused = new Dictionary<Guid, Refusal>();
        foreach (var entry in entries.Where(entry => !entry.IsBinned))
        foreach (var text in entry.Texts.Where(IsMeant))
            if (Refusal(entry, text, drafts.GetValueOrDefault(text.Id)) is { } why)
                refused.TryAdd(entry.Id, why);
        return refused;
    }

    /// <summary>All its texts that can go out; false where none could.</summary>
    public async Task<bool> PublishAsync(Entry entry, CancellationToken stop)
    {
        var drafts = await DraftsAsync([entry.Id], stop);
        var done = 0;
        foreach (var text in entry.Texts.Where(IsMeant).ToList())
            done += await PublishAsync(entry, text, drafts.GetValueOrDefault(text.Id), stop) ? 1 : 0;
        return done > 0;
    }

    /// <summary>False where an address of it is another's in that kind.</summary>
    public async Task<bool> TurnAsync(Entry entry, EntryKind kind, CancellationToken stop)
    {
        foreach (var text in entry.Texts.Where(text => text.Slug.Length > 0))
            if (
                (kind is EntryKind.Page && Address.IsReserved(text.Slug))
                || await press.IsTakenAsync(text, kind, text.Slug, stop)
            )
                return false;
        entry.TurnInto(kind);
        return true;
    }

    private async Task<bool> PublishAsync(Entry entry, Text text, Draft? draft, CancellationToken stop)
    {
        if (draft is null)
            return text.Publish(clock.GetUtcNow()).Granted(out _, out _);
        var desk = new Desk(entry, text.Language, text, draft, draft.Writing, null);
        return (await press.PublishAsync(desk, false, stop)).Count == 0;
    }

    private static Refusal? Refusal(Entry entry, Text text, Draft? draft) =>
        draft is not null ? FairCopy.Of(draft.Writing, entry.Kind).Flaws.Select(flaw => flaw.Why).FirstOrDefault()
        : text.Slug.Length == 0 ? new Refusal("A text needs an address before it can be published.")
        : null;

    /// <summary>The newest words of their texts, where they have not gone out.</summary>
    private Task<Dictionary<Guid, Draft>> DraftsAsync(IReadOnlyList<Guid> entries, CancellationToken stop) =>
        db
            .Drafts.Where(draft =>
                db.Texts.Any(text => text.Id == draft.TextId && entries.Contains(text.EntryId))
                && draft.Number == db.Drafts.Where(other => other.TextId == draft.TextId).Max(other => other.Number)
                && !draft.WentOut
            )
            .ToDictionaryAsync(draft => draft.TextId, stop);
}
