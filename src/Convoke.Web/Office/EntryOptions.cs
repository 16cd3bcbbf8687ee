using Convoke.Data;
using Convoke.Entries;
using Convoke.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Office;

/// <summary>The categories and authors to choose from, by their names in the reader's language.</summary>
internal static class EntryOptions
{
    /// <summary>A menu longer than that helps nobody.</summary>
    private const int Most = 500;

    public static async Task<IReadOnlyList<(Guid Id, string Name)>> CategoriesAsync(
        ConvokeDb db,
        LanguageTag language,
        CancellationToken stop
    ) =>
        Sorted(
            await db
                .Terms.AsNoTracking()
                .Where(term => term.Kind == TermKind.Category)
                .OrderBy(term => term.Slug)
                .Take(Most)
                .Select(term => new Named(term.Id, term.Name))
                .ToListAsync(stop),
            language
        );

    public static async Task<IReadOnlyList<(Guid Id, string Name)>> AuthorsAsync(
        ConvokeDb db,
        LanguageTag language,
        CancellationToken stop
    ) =>
        Sorted(
            await db
                .Authors.AsNoTracking()
                .OrderBy(author => author.Slug)
                .Take(Most)
                .Select(author => new Named(author.Id, author.Name))
                .ToListAsync(stop),
            language
        );

    private static IReadOnlyList<(Guid Id, string Name)> Sorted(List<Named> named, LanguageTag language) =>
        [
            .. named
                .Select(one => (one.Id, one.Name.In(language, []).Name))
                .OrderBy(one => one.Name, StringComparer.Create(language.Culture, true)),
        ];

    private sealed record Named(Guid Id, LocalizedText Name);
}
