using Convoke.Data;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Tests.Moving;

/// <summary>All that an import leaves behind, in words that do not depend on the moment or on random ids; sorted.</summary>
internal static class KeptRows
{
    public static async Task<IReadOnlyList<string>> OfAsync(ConvokeDb db)
    {
        var entries = await db.Entries.Include(e => e.Filings).ToDictionaryAsync(e => e.Id);
        var texts = await db.Texts.Include(t => t.Claims).Include(t => t.Versions).ToDictionaryAsync(t => t.Id);
        var terms = await db.Terms.ToDictionaryAsync(t => t.Id);
        var authors = await db.Authors.ToDictionaryAsync(a => a.Id);
        var comments = await db.Comments.ToDictionaryAsync(c => c.Id);
        var media = await db.Media.ToDictionaryAsync(m => m.Id);
        string Entry(Guid id) => entries[id].Origin!;

        var rows = new List<string>();
        void Add(string table, IEnumerable<object?[]> found) =>
            rows.AddRange(found.Select(row => $"{table} {string.Join(" | ", row)}"));

        Add(
            "entry",
            entries.Values.Select(e =>
                (object?[])
                    [
                        e.Origin,
                        e.OriginDigest,
                        e.Kind,
                        e.PostedAt,
                        e.Sticky,
                        e.Comments,
                        e.Pings,
                        e.Number,
                        e.AuthorId is { } a ? authors[a].Slug : "",
                        string.Join(' ', e.Filings.Select(f => terms[f.TermId].Slug).Order(StringComparer.Ordinal)),
                    ]
            )
        );
        Add(
            "text",
            texts.Values.Select(t =>
                (object?[])
                    [
                        Entry(t.EntryId),
                        t.Language,
                        t.Slug,
                        t.Title,
                        t.State,
                        t.PublishedAt,
                        t.VersionHash,
                        t.Body,
                        string.Join(' ', t.Claims.Select(c => $"{c.Kind}/{c.Slug}")),
                        string.Join(' ', t.Versions.Select(v => v.Hash)),
                    ]
            )
        );
        Add(
            "comment",
            comments.Values.Select(c =>
                (object?[])
                    [
                        c.PublicId,
                        c.Origin,
                        Entry(c.EntryId),
                        c.ParentId is { } p ? comments[p].PublicId : "",
                        c.Level,
                        c.Page,
                        c.State,
                        c.Name,
                        c.PostedAt,
                        c.Body,
                        c.Email is null,
                    ]
            )
        );
        Add(
            "ping",
            (await db.Linkbacks.ToListAsync()).Select(l =>
                (object?[])[l.PublicId, l.Origin, Entry(l.EntryId), l.Kind, l.State, l.SourceAddress, l.PostedAt]
            )
        );
        Add(
            "term",
            terms.Values.Select(t =>
                (object?[])[t.Origin, t.Kind, t.Slug, t.Name, t.ParentId is { } p ? terms[p].Slug : ""]
            )
        );
        Add("author", authors.Values.Select(a => (object?[])[a.Origin, a.Slug, a.Name]));
        Add("media", media.Values.Select(m => (object?[])[m.Origin, m.OriginalAddress, m.Title]));
        Add(
            "redirect",
            (await db.Redirects.ToListAsync()).Select(r =>
                (object?[])
                    [
                        r.Path,
                        r.Target,
                        entries.TryGetValue(r.TargetId, out var e) ? e.Origin
                        : terms.TryGetValue(r.TargetId, out var t) ? t.Origin
                        : media[r.TargetId].Origin,
                    ]
            )
        );
        Add(
            "listing",
            (await db.Listings.ToListAsync()).Select(l =>
                (object?[])
                    [
                        l.List == Entries.Lists.Site,
                        terms.GetValueOrDefault(l.List)?.Slug,
                        authors.GetValueOrDefault(l.List)?.Slug,
                        l.Language,
                        l.PostedAt,
                        texts[l.TextId].Slug,
                    ]
            )
        );
        Add(
            "month",
            (await db.MonthCounts.ToListAsync()).Select(m =>
                (object?[])
                    [
                        m.List == Entries.Lists.Site,
                        terms.GetValueOrDefault(m.List)?.Slug,
                        authors.GetValueOrDefault(m.List)?.Slug,
                        m.Language,
                        m.Year,
                        m.Month,
                        m.Count,
                    ]
            )
        );
        Add(
            "discussion",
            (await db.Discussions.ToListAsync()).Select(d =>
                (object?[])[Entry(d.EntryId), d.Comments, d.Pings, d.Pages, d.LastCommentAt]
            )
        );
        Add("left to do", (await db.Outbox.ToListAsync()).Select(o => (object?[])[o.Worker, o.Dead]));
        rows.Sort(StringComparer.Ordinal);
        return rows;
    }
}
