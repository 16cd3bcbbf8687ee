using Convoke.Data;
using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Moving.Files;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Drafts;

/// <summary>Brings what was written before readers: by the same verbs, and the same filing, as a file that is published.</summary>
public sealed class Press(ConvokeDb db, TimeProvider clock)
{
    /// <summary>
    /// Publishes the desk's words, or has them wait for their date. What is wrong comes back by fields, and then nothing has
    /// changed; else the caller saves.
    /// </summary>
    /// <param name="desk">The words.</param>
    /// <param name="isPrivate">For the office alone: nobody else is shown them.</param>
    /// <param name="stop">Ends the work.</param>
    public async Task<IReadOnlyList<Flaw>> PublishAsync(Desk desk, bool isPrivate, CancellationToken stop)
    {
        var copy = FairCopy.Of(desk.Writing, desk.Entry.Kind);
        if (copy.Flaws.Count > 0)
            return copy.Flaws;
        await db.Entry(desk.Entry).Collection(e => e.Filings).LoadAsync(stop);
        await db.Entry(desk.Text!).Collection(t => t.Claims).LoadAsync(stop);
        if (await FlawAsync(desk, copy, stop) is { } flaw)
            return [flaw];
        var now = clock.GetUtcNow();
        if (
            !isPrivate
            && desk is { Text.State: TextState.Public, Latest: { } draft }
            && copy.Date is { } date
            && date > now
        )
            return Await(desk.Text, draft, date);
        var text = desk.Entry.Write(desk.Language, copy.Wording, copy.Body, now);
        if (copy.Whole is { } whole)
            await DescribeAsync(desk.Entry, desk.Language, whole, now, stop);
        text.Take(copy.Slug);
        if (isPrivate)
            text.KeepPrivate();
        else if (!Show(text, copy.Date, now).Granted(out _, out var refusal))
            return [new Flaw("slug", refusal)];
        else
            (await db.Assemblies.SingleAsync(stop)).Speak(desk.Language);
        desk.Latest?.GoOut(text);
        return [];
    }

    /// <summary>Whether this address is another text's, which only the database knows.</summary>
    public Task<bool> IsTakenAsync(Desk desk, string slug, CancellationToken stop) =>
        IsTakenAsync(desk.Language, desk.Entry.Kind, desk.Text?.Id ?? Guid.Empty, slug, stop);

    public Task<bool> IsTakenAsync(Text text, EntryKind kind, string slug, CancellationToken stop) =>
        IsTakenAsync(text.Language, kind, text.Id, slug, stop);

    /// <summary>By what is saved, or by what is about to be saved with it.</summary>
    private async Task<bool> IsTakenAsync(
        LanguageTag language,
        EntryKind kind,
        Guid text,
        string slug,
        CancellationToken stop
    ) =>
        db.SlugClaims.Local.Any(claim =>
            claim.Slug == slug && claim.Language == language && claim.Kind == kind && claim.TextId != text
        )
        || await db.SlugClaims.AnyAsync(
            claim => claim.Slug == slug && claim.Language == language && claim.Kind == kind && claim.TextId != text,
            stop
        );

    public static Flaw Taken(string slug) => new("slug", new Refusal("“{0}” is the address of another entry.", slug));

    private async Task<Flaw?> FlawAsync(Desk desk, FairCopy copy, CancellationToken stop) =>
        await IsTakenAsync(desk, copy.Slug, stop) ? Taken(copy.Slug)
        : copy.Whole?.Picture is { } picture && !await db.Media.AnyAsync(item => item.Id == picture, stop)
            ? new Flaw("picture", FairCopy.NoSuchPicture)
        : null;

    private async Task DescribeAsync(
        Entry entry,
        LanguageTag language,
        FairParticulars whole,
        DateTimeOffset now,
        CancellationToken stop
    )
    {
        var filing = new FilingDesk(db, language, now);
        entry.SignedBy(await filing.AuthorAsync(whole.Byline, stop));
        entry.FileUnder(await filing.TermsAsync(entry, whole.Categories, whole.Tags, stop));
        entry.Locate(whole.Places);
        entry.Pin(whole.Sticky);
        entry.Welcome(whole.Comments, whole.Pings);
        entry.Protect(whole.PasswordHash);
        entry.CallOn(whole.CallsOn);
        entry.RunUntil(whole.Until, whole.UrgentUntil);
        entry.Illustrate(whole.Picture);
    }

    /// <summary>Nothing of the words is set yet: until then readers see the version of now, and so does whoever looks at the text.</summary>
    private static List<Flaw> Await(Text text, Draft draft, DateTimeOffset date)
    {
        text.AwaitRevision(date);
        draft.WaitFor(date);
        return [];
    }

    private static Outcome<Text> Show(Text text, DateTimeOffset? date, DateTimeOffset now) =>
        date > now ? text.Schedule(date.Value, now)
        : text.PublishedAt is not null ? text.Publish(now)
        : text.Publish(now, date);
}
