using Convoke.Assemblies;
using Convoke.Data;
using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Media;
using Convoke.Moving.Files;
using Convoke.Work;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Moving.Standing;

/// <summary>
/// The pages that every assembly has from set-up on. They are entries like others, to be rewritten; in languages that the assembly does not
/// speak yet they wait as drafts. One that was changed, moved away or deleted is left alone.
/// </summary>
public sealed class StandingPages(MediaFolder media, TimeProvider clock) : Worker<StandingPagesWanted>
{
    public static IReadOnlyList<string> Slugs { get; } = ["about", "privacy", "accessibility", "safety", "contact"];

    /// <summary>The languages they are drafted in.</summary>
    public static IReadOnlyList<LanguageTag> Languages { get; } = [LanguageTag.Parse("en"), LanguageTag.Parse("ar")];

    public override string Name => "standing-pages";

    protected override async Task DoAsync(
        IReadOnlyList<StandingPagesWanted> wanted,
        ConvokeDb db,
        CancellationToken stop
    )
    {
        var spoken = (await db.Assemblies.OrderBy(one => one.Id).FirstAsync(stop)).Languages;
        foreach (var slug in Slugs)
            await LayAsync(slug, spoken, db, stop);
    }

    private async Task LayAsync(string slug, IReadOnlyList<LanguageTag> spoken, ConvokeDb db, CancellationToken stop)
    {
        var (origin, now) = ($"standing:{slug}", clock.GetUtcNow());
        var entry = await db.Entries.Include(e => e.Texts).FirstOrDefaultAsync(e => e.Origin == origin, stop);
        if (entry is { IsBinned: true } || (entry is null && await IsTakenAsync(slug, db, stop)))
            return;
        var id = entry?.Id ?? Id.New(now);
        foreach (var file in Languages.OrderByDescending(spoken.Contains).Select(language => Read(slug, language, now)))
        {
            var isSpoken = spoken.Contains(file.Language);
            if (entry?.TextIn(file.Language) is { } text)
                PublishUntouched(text, file, isSpoken, now);
            else
                entry = await TakeAsync(file, id, isSpoken, db, stop);
        }
        entry!.CameFrom(origin, "");
        await db.SaveChangesAsync(stop);
    }

    private async Task<Entry> TakeAsync(EntryFile file, Guid id, bool isSpoken, ConvokeDb db, CancellationToken stop)
    {
        var laid = file with { Id = id, State = isSpoken ? TextState.Public : TextState.Draft };
        var text = await new FileDesk(db, media, clock).TakeAsync(laid, Path.GetTempPath(), stop);
        await db.SaveChangesAsync(stop);
        return text.Entry;
    }

    private static void PublishUntouched(Text text, EntryFile file, bool isSpoken, DateTimeOffset now)
    {
        if (isSpoken && text is { State: TextState.Draft } && text.Written == file.Body)
            text.Publish(now);
    }

    /// <summary>Somebody has a page of their own there.</summary>
    private static Task<bool> IsTakenAsync(string slug, ConvokeDb db, CancellationToken stop) =>
        db.SlugClaims.AnyAsync(claim => claim.Slug == slug && claim.Kind == EntryKind.Page, stop);

    /// <summary>A second apart, so that they stand in their order at the foot of every page.</summary>
    private static EntryFile Read(string slug, LanguageTag language, DateTimeOffset now)
    {
        var name = $"Convoke.Moving.Standing.{slug}.{language}.md";
        using var file = new StreamReader(typeof(StandingPages).Assembly.GetManifestResourceStream(name)!);
        var order = Slugs.Count - Slugs.ToList().IndexOf(slug);
        return EntryFileReader.Read(file.ReadToEnd(), new Moments(AssemblyZone.Named("UTC"), now)) with
        {
            Date = now.AddSeconds(-order),
        };
    }
}
