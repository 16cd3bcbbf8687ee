using Convoke.Data;
using Convoke.Entries;
using Convoke.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Office.Writing;

/// <summary>What is there to choose from while writing: bylines, categories, pictures.</summary>
public sealed record Choices(
    IReadOnlyList<string> Bylines,
    IReadOnlyList<string> Categories,
    IReadOnlyList<ChosenPicture> Pictures
)
{
    private const int Most = 200;

    public static Choices None { get; } = new([], [], []);

    public static async Task<Choices> FindAsync(ConvokeDb db, LanguageTag language, CancellationToken stop)
    {
        var authors = await db.Authors.OrderByDescending(a => a.Id).Take(Most).Select(a => a.Name).ToListAsync(stop);
        var categories = await db
            .Terms.Where(term => term.Kind == TermKind.Category)
            .OrderBy(term => term.Id)
            .Take(Most)
            .Select(term => term.Name)
            .ToListAsync(stop);
        var pictures = await db
            .Media.Where(item => item.File != null && item.MediaType.StartsWith("image/"))
            .OrderByDescending(item => item.Id)
            .Take(Most)
            .Select(item => new ChosenPicture(item.Id, item.Title, item.Alt, item.File!))
            .ToListAsync(stop);
        return new(Names(authors), Names(categories), pictures);

        List<string> Names(IEnumerable<LocalizedText> names) =>
            [.. names.Select(name => name.In(language, []).Name).Order(StringComparer.Create(language.Culture, true))];
    }
}

/// <summary>A picture that an entry may have.</summary>
public sealed record ChosenPicture(Guid Id, string Title, string Alt, string File)
{
    public string Address => Media.MediaItem.AddressOf(File);
}
