using Convoke.Accounts;
using Convoke.Assemblies;
using Convoke.Data;
using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Moving.Files;
using Convoke.Safety;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Moving.Sample;

/// <summary>Fills an empty database with the sample assembly, dated back from today; all of it or nothing.</summary>
public sealed class SampleSeeder(
    ConvokeDb db,
    FileDesk desk,
    SampleTalk talk,
    SampleMembers members,
    Vault vault,
    TimeProvider clock
)
{
    /// <summary>False when there is an assembly already: nothing is touched then.</summary>
    public async Task<bool> SeedAsync(string folder, CancellationToken stop)
    {
        await using var whole = await db.Database.BeginTransactionAsync(stop);
        await db.AloneAsync("seed", stop);
        if (await db.Assemblies.AnyAsync(stop))
            return false;
        var sample = SampleAssembly.Read(folder);
        Found(sample);
        await db.SaveChangesAsync(stop);
        var moments = new Moments(AssemblyZone.Named(sample.Zone), clock.GetUtcNow());
        await PublishAsync(folder, sample, moments, stop);
        (await db.Assemblies.SingleAsync(stop)).AskForPages(LanguageTag.Parse(sample.Languages[0]));
        await talk.AddAsync(Path.Combine(folder, "responses.json"), moments, stop);
        await members.AddAsync(folder, stop);
        await whole.CommitAsync(stop);
        return true;
    }

    /// <summary>Adds the entries to an assembly there is, within the caller's transaction: in English and in what else it speaks.</summary>
    internal async Task AddAsync(string folder, Assembly assembly, CancellationToken stop)
    {
        var sample = SampleAssembly.Read(folder);
        var spoken = assembly.Languages.Select(language => language.Code).Prepend("en").ToHashSet();
        var wanted = sample with { Languages = [.. sample.Languages.Where(spoken.Contains)] };
        Furnish(wanted);
        await db.SaveChangesAsync(stop);
        var moments = new Moments(AssemblyZone.Named(assembly.Zone), clock.GetUtcNow());
        await PublishAsync(folder, wanted, moments, stop);
        await talk.AddAsync(Path.Combine(folder, "responses.json"), moments, stop);
        await members.AddAsync(folder, stop);
    }

    private void Found(SampleAssembly sample)
    {
        var now = clock.GetUtcNow();
        db.Add(
            Assembly.Found(
                Words(sample.Name),
                Words(sample.Tagline),
                [.. sample.Languages.Select(LanguageTag.Parse)],
                sample.Zone,
                now
            )
        );
        SampleStaff.Add(db, LanguageTag.Parse(sample.Languages[0]), vault, now);
        Furnish(sample);
    }

    /// <summary>What its entries are signed with and filed under.</summary>
    private void Furnish(SampleAssembly sample)
    {
        var now = clock.GetUtcNow();
        db.AddRange(sample.Authors.Select(author => Author.Known(author.Slug, Words(author.Names), now)));
        db.AddRange(sample.Tags.Select(tag => Term.Tag(tag.Slug, Words(tag.Names), now)));
        db.AddRange(Categories(sample.Categories, now));
    }

    private static List<Term> Categories(SampleTerm[] samples, DateTimeOffset now)
    {
        var terms = samples.ToDictionary(
            sample => sample.Slug,
            sample => Term.Category(sample.Slug, Words(sample.Names), now)
        );
        foreach (var sample in samples)
        {
            terms[sample.Slug].Describe(Words(sample.Names), Words(sample.Description ?? []));
            if (sample.Parent is { } parent)
                terms[sample.Slug].PutInto(terms[parent], terms.Values);
        }
        return [.. terms.Values];
    }

    /// <summary>The source of each entry before its translations; in the order of their folders, which is that of time.</summary>
    private async Task PublishAsync(string folder, SampleAssembly sample, Moments moments, CancellationToken stop)
    {
        var standing = await StandingAsync(stop);
        foreach (var entry in Directory.GetDirectories(Path.Combine(folder, "entries")).Order(StringComparer.Ordinal))
        foreach (
            var file in sample.Languages.Select(language => Path.Combine(entry, language + ".md")).Where(File.Exists)
        )
        {
            var read = EntryFileReader.Read(await File.ReadAllTextAsync(file, stop), moments);
            if (read is { Kind: EntryKind.Page, Slug: { } slug } && standing.Contains(slug))
                continue;
            var text = await desk.TakeAsync(read, entry, stop);
            (await db.Entries.FindAsync([text.EntryId], stop))!.CameFrom(
                SampleEntries.Origin + Path.GetFileName(entry),
                ""
            );
            await db.SaveChangesAsync(stop);
        }
    }

    /// <summary>The slugs of pages that the assembly has of its own: the sample would take their place.</summary>
    private async Task<HashSet<string>> StandingAsync(CancellationToken stop)
    {
        var slugs = await db
            .SlugClaims.Where(claim => claim.Kind == EntryKind.Page)
            .Select(claim => claim.Slug)
            .ToListAsync(stop);
        return [.. slugs];
    }

    private static LocalizedText Words(Dictionary<string, string> words) =>
        words.Aggregate(LocalizedText.Empty, (text, word) => text.With(LanguageTag.Parse(word.Key), word.Value));
}
