using Convoke.Data;
using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Media;
using Convoke.Safety;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Moving.Files;

/// <summary>Takes a file of an entry in: finds or makes the entry and its text, and does what the file says.</summary>
public sealed class FileDesk(ConvokeDb db, MediaFolder media, TimeProvider clock)
{
    /// <summary>The text as it is now; it is not saved yet.</summary>
    /// <param name="file">What the file says.</param>
    /// <param name="folder">Where pictures it names are looked for.</param>
    /// <param name="stop">Ends the work.</param>
    public async Task<Text> TakeAsync(EntryFile file, string folder, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var entry =
            await new KnownEntries(db).FindAsync(file, stop) ?? db.Add(Entry.Begin(file.Kind, now, file.Id)).Entity;
        if (entry.IsBinned)
            throw new FileProblem(1, "", "this entry is in the bin; take it out first.");
        if (file.TranslationOf is null && entry.Kind != file.Kind)
            entry.TurnInto(file.Kind);
        var text = Write(entry, file, now);
        await SlugAsync(text, file, stop);
        await DescribeAsync(entry, file, folder, now, stop);
        Publish(text, file, now);
        if (text.State is TextState.Public or TextState.Scheduled)
            (await db.Assemblies.SingleAsync(stop)).Speak(file.Language);
        return text;
    }

    private static Text Write(Entry entry, EntryFile file, DateTimeOffset now)
    {
        var before = entry.TextIn(file.Language);
        var wording = new Wording(
            file.Title,
            file.Standfirst ?? before?.Standfirst ?? "",
            file.Body,
            TextFormat.Markdown,
            file.PictureAlt ?? before?.PictureAlt ?? "",
            file.AddressedPeople ?? before?.AddressedPeople ?? ""
        )
        {
            Demands = file.Demands ?? before?.Demands ?? [],
            Sources = file.Sources ?? before?.Sources ?? [],
        };
        return entry.Write(file.Language, wording, Markdown.ToHtml(file.Body, SanitiserProfile.Entry), now);
    }

    private async Task SlugAsync(Text text, EntryFile file, CancellationToken stop)
    {
        var slug = file.Slug ?? (text.Slug.Length > 0 ? text.Slug : Slug.From(file.Title));
        if (slug.Length == 0)
            throw new FileProblem(file.LineOf("title"), "slug", "the title has no letters to make one of; write one.");
        if (text.Kind is EntryKind.Page && Address.IsReserved(slug))
            throw new FileProblem(file.LineOf("slug"), "slug", $"\"{slug}\" is an address of the site itself.");
        if (text.Slug.Length > 0 && text.HasClaimed(slug))
            return; // found by a slug it once had: the present address stays
        if (
            await db.SlugClaims.AnyAsync(
                c => c.Slug == slug && c.Language == text.Language && c.Kind == text.Kind,
                stop
            )
        )
            throw new FileProblem(file.LineOf("slug"), "slug", $"\"{slug}\" belongs to another entry.");
        text.Take(slug);
    }

    private async Task DescribeAsync(
        Entry entry,
        EntryFile file,
        string folder,
        DateTimeOffset now,
        CancellationToken stop
    )
    {
        await FileAsync(entry, file, now, stop);
        if (file.Places is { } places)
            entry.Locate(places);
        if (file.Sticky is { } sticky)
            entry.Pin(sticky);
        if (file.Comments is not null || file.Pings is not null)
            entry.Welcome(file.Comments ?? entry.Comments, file.Pings ?? entry.Pings);
        if (file.CallsOn is { } addressees)
            entry.CallOn(addressees);
        if (file.Until is not null || file.UrgentUntil is not null)
            entry.RunUntil(file.Until ?? entry.Until, file.UrgentUntil ?? entry.UrgentUntil);
        if (file.Password is { } password)
            Protect(entry, password);
        if (file.Picture is { Length: > 0 } picture)
            entry.Illustrate(
                (await new PictureDesk(db, media, now).TakeAsync(file, Path.Combine(folder, picture), stop)).Id
            );
    }

    /// <summary>Byline and terms are the whole entry's: a translation that names none takes none away.</summary>
    private async Task FileAsync(Entry entry, EntryFile file, DateTimeOffset now, CancellationToken stop)
    {
        var filing = new FilingDesk(db, file.Language, now);
        var mayEmpty = file.TranslationOf is null;
        if (file.Author is { } author && (mayEmpty || author.Length > 0))
            entry.SignedBy(await filing.AuthorAsync(author, stop));
        var categories = mayEmpty || file.Categories is not [] ? file.Categories : null;
        var tags = mayEmpty || file.Tags is not [] ? file.Tags : null;
        if (categories is not null || tags is not null)
            entry.FileUnder(await filing.TermsAsync(entry, categories, tags, stop));
    }

    /// <summary>The same password again is no change: its hash would be another one.</summary>
    private static void Protect(Entry entry, string password)
    {
        if (password.Length == 0)
            entry.Protect(null);
        else if (entry.PasswordHash is null || !SlowHash.Matches(entry.PasswordHash, password))
            entry.Protect(SlowHash.Of(password));
    }

    private static void Publish(Text text, EntryFile file, DateTimeOffset now)
    {
        switch (file.State)
        {
            case TextState.Draft:
                text.Withdraw();
                break;
            case TextState.Private:
                text.KeepPrivate();
                break;
            case TextState.Public when file.Date > now && text.PublishedAt is null:
                Granted(text.Schedule(file.Date.Value, now));
                break;
            default:
                Granted(text.Publish(now, text.PublishedAt is null ? file.Date : null));
                break;
        }
    }

    private static void Granted(Outcome<Text> outcome)
    {
        if (!outcome.Granted(out _, out var refusal))
            throw new FileProblem(1, "", refusal.ToString());
    }
}
