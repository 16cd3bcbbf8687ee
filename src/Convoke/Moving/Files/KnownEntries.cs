using Convoke.Data;
using Convoke.Entries;
using Convoke.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Moving.Files;

/// <summary>Finds the entry a file is about: by its id, by the text it translates, or by a slug.</summary>
internal sealed class KnownEntries(ConvokeDb db)
{
    public async Task<Entry?> FindAsync(EntryFile file, CancellationToken stop)
    {
        if (file.Id is { } id && await Whole().FirstOrDefaultAsync(entry => entry.Id == id, stop) is { } known)
            return known;
        if (file.TranslationOf is { } source)
            return await FindSourceAsync(file, source.Language, source.Slug, stop);
        return file.Id is null
            ? await ByClaimAsync(file.Language, file.Kind, file.Slug ?? Slug.From(file.Title), stop)
            : null;
    }

    private async Task<Entry> FindSourceAsync(EntryFile file, LanguageTag language, string slug, CancellationToken stop)
    {
        var source = await ByClaimAsync(language, file.Kind, slug, stop);
        return source
            ?? throw new FileProblem(
                file.LineOf("translationOf"),
                "translationOf",
                $"there is no {file.Kind.ToString().ToLowerInvariant()} {language}/{slug}."
            );
    }

    /// <summary>By a slug the text has or once had.</summary>
    private async Task<Entry?> ByClaimAsync(LanguageTag language, EntryKind kind, string slug, CancellationToken stop)
    {
        var claim = await db.SlugClaims.FirstOrDefaultAsync(
            c => c.Slug == slug && c.Language == language && c.Kind == kind,
            stop
        );
        return claim is null
            ? null
            : await Whole().FirstAsync(entry => entry.Texts.Any(text => text.Id == claim.TextId), stop);
    }

    private IQueryable<Entry> Whole() =>
        db
            .Entries.Include(entry => entry.Texts)
                .ThenInclude(text => text.Claims)
            .Include(entry => entry.Filings)
            .AsSplitQuery();
}
