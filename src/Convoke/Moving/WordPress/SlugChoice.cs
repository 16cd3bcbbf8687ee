using Convoke.Data;
using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Protocols.WordPress;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Moving.WordPress;

/// <summary>Chooses the slug of a text that moves in: the old one, unless it is taken or means something else here.</summary>
internal sealed class SlugChoice(Blog blog)
{
    /// <summary>Given away in this run: a dry run saves none of them.</summary>
    private readonly HashSet<(LanguageTag, EntryKind, string)> given = [];

    public async Task<string> ForAsync(Text text, WxrItem item, ConvokeDb db, CancellationToken stop)
    {
        if (text.Slug.Length > 0)
            return text.Slug;
        var old = Uri.UnescapeDataString(item.Slug);
        var wanted = First(Slug.From(old), Slug.From(text.Title), FormattableString.Invariant($"entry-{item.Id}"));
        foreach (var choice in Choices(text, item, wanted))
            if (!await IsTakenAsync(text, choice, db, stop))
            {
                if (choice != wanted)
                    blog.Report.Warn(
                        FormattableString.Invariant(
                            $"{item.Type} {item.Id}: the address \"{wanted}\" is taken; it became \"{choice}\"."
                        )
                    );
                given.Add((text.Language, text.Kind, choice));
                return choice;
            }
        throw new InvalidOperationException("Numbers do not end.");
    }

    /// <summary>A page that lay below another takes that one's slug in front; then numbers are added.</summary>
    private IEnumerable<string> Choices(Text text, WxrItem item, string wanted)
    {
        yield return wanted;
        if (
            text.Kind is EntryKind.Page
            && blog.Index.SlugsOfPages.TryGetValue(item.Parent, out var parent)
            && Slug.From(Uri.UnescapeDataString(parent)) is { Length: > 0 } above
        )
            yield return Slug.From($"{above}-{wanted}");
        for (var number = 2; ; number++)
            yield return Slug.Numbered(wanted, number);
    }

    private async Task<bool> IsTakenAsync(Text text, string slug, ConvokeDb db, CancellationToken stop) =>
        (text.Kind is EntryKind.Page && Address.IsReserved(slug))
        || given.Contains((text.Language, text.Kind, slug))
        || await db.SlugClaims.AnyAsync(
            claim => claim.Slug == slug && claim.Language == text.Language && claim.Kind == text.Kind,
            stop
        );

    private static string First(params string[] slugs) => slugs.First(slug => slug.Length > 0);
}
