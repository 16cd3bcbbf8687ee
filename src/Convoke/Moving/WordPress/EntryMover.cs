using System.Globalization;
using Convoke.Data;
using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Protocols.WordPress;
using Convoke.Safety;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Moving.WordPress;

/// <summary>Brings a post or a page as an entry with its texts, its responses and its old addresses, in one transaction.</summary>
internal sealed class EntryMover(Blog blog)
{
    private readonly SlugChoice slugs = new(blog);
    private readonly HashSet<LanguageTag> spoken = [blog.Language];

    public async Task MoveAsync(WxrItem item, CancellationToken stop)
    {
        Count(item);
        blog.Moved.Add(item.Id);
        await using var db = blog.Databases.Open();
        var origin = blog.OriginOf(item);
        var digest = $"{KindOf(item)}:{blog.Digest(item)}"; // another kind wished for is a change too
        var entry = await FindAsync(db, origin, stop);
        if (entry is { IsBinned: true } || entry?.OriginDigest == digest)
        {
            blog.Report.Unchanged++;
            blog.Report.Redirects += RedirectMover.Paths(blog.Addresses.OfItem(item)).Count;
            return;
        }
        if (entry is null)
            blog.Report.Added++;
        else
            blog.Report.Updated++;
        entry ??= db.Add(Entry.Begin(KindOf(item), blog.Now, IdOf(item))).Entity;
        if (entry.Kind != KindOf(item))
            entry.TurnInto(KindOf(item));
        entry.CameFrom(origin, digest);
        await DescribeAsync(entry, item, db, stop);
        await WriteAsync(entry, item, db, stop);
        await new ResponseMover(blog, db).MoveAsync(entry, item, stop);
        var paths = RedirectMover.Paths(blog.Addresses.OfItem(item));
        await new RedirectMover(blog, db).LeadAsync(RedirectTarget.Entry, [(paths, entry.Id)], stop);
        await blog.SaveAsync(db, stop);
    }

    /// <summary>Of the moment of its publication there: the office lists by age.</summary>
    private Guid IdOf(WxrItem item) =>
        Id.New(item.PublishedAt is { } at && at > DateTimeOffset.UnixEpoch ? at : blog.Now);

    private static Task<Entry?> FindAsync(ConvokeDb db, string origin, CancellationToken stop) =>
        db
            .Entries.Include(entry => entry.Texts)
                .ThenInclude(text => text.Claims)
            .Include(entry => entry.Filings)
            .AsSplitQuery()
            .FirstOrDefaultAsync(entry => entry.Origin == origin, stop);

    /// <summary>What is here counts, whether it was brought now or before.</summary>
    private void Count(WxrItem item)
    {
        blog.Report.Pingbacks += item.Comments.Count(response => response.IsPingback);
        blog.Report.Trackbacks += item.Comments.Count(response => response.IsTrackback);
        blog.Report.Comments += item.Comments.Count(response => response.Type is "" or "comment");
        if (item.Type == "page")
            blog.Report.Pages++;
        else
            blog.Report.Posts++;
    }

    private EntryKind KindOf(WxrItem item) =>
        item.Type == "page"
            ? EntryKind.Page
            : item
                .Terms.Where(term => term.Domain == "category" && blog.Wishes.KindOfCategory.ContainsKey(term.Nicename))
                .Select(term => blog.Wishes.KindOfCategory[term.Nicename])
                .FirstOrDefault(EntryKind.Update);

    private async Task DescribeAsync(Entry entry, WxrItem item, ConvokeDb db, CancellationToken stop)
    {
        entry.SignedBy(blog.AuthorOfLogin.GetValueOrDefault(item.CreatorLogin));
        entry.Pin(item.IsSticky);
        entry.Welcome(Open(item.CommentStatus), Open(item.PingStatus));
        if (item.Password.Length == 0)
            entry.Protect(null);
        else if (entry.PasswordHash is null || !SlowHash.Matches(entry.PasswordHash, item.Password))
            entry.Protect(SlowHash.Of(item.Password));
        entry.FileUnder(item.Terms.Select(blog.TermOf).OfType<Term>());
        entry.Illustrate(await PictureAsync(item, db, stop));
    }

    private static Openness Open(string status) => status == "open" ? Openness.Open : Openness.Closed;

    private async Task<Guid?> PictureAsync(WxrItem item, ConvokeDb db, CancellationToken stop)
    {
        if (!long.TryParse(item.MetaValue("_thumbnail_id"), CultureInfo.InvariantCulture, out var number))
            return null;
        var origin = blog.OriginOfItem(number);
        return await db
            .Media.Where(media => media.Origin == origin)
            .Select(media => (Guid?)media.Id)
            .FirstOrDefaultAsync(stop);
    }

    private async Task WriteAsync(Entry entry, WxrItem item, ConvokeDb db, CancellationToken stop)
    {
        foreach (var (language, wording, body) in new WordingOf(blog, item).InEachLanguage())
        {
            if (spoken.Add(language))
                await SpeakAsync(db, language, stop);
            var text = entry.Write(language, wording, body, blog.Now);
            text.Take(await slugs.ForAsync(text, item, db, stop));
            Publish(text, item);
        }
    }

    private static async Task SpeakAsync(ConvokeDb db, LanguageTag language, CancellationToken stop)
    {
        if (await db.Assemblies.OrderBy(a => a.Id).FirstOrDefaultAsync(stop) is { } assembly)
            assembly.Speak(language);
    }

    private void Publish(Text text, WxrItem item)
    {
        var at = item.PublishedAt ?? blog.Now;
        switch (item.Status)
        {
            case "publish" or "inherit":
                Granted(text.Publish(blog.Now, at));
                break;
            case "future":
                Granted(text.Schedule(at, blog.Now));
                break;
            case "private":
                text.KeepPrivate();
                break;
            default:
                text.Withdraw();
                break;
        }
    }

    private void Granted(Outcome<Text> outcome)
    {
        if (!outcome.Granted(out _, out var refusal))
            blog.Report.Warn(refusal.ToString());
    }
}
