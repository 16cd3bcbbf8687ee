using System.Text.RegularExpressions;
using Convoke.Data;
using Convoke.Entries;
using Convoke.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Drafts;

/// <summary>Finds links of a text that lead to nothing on this site: entries that are not public, pictures that are not here.</summary>
public sealed partial class InsideLinks(ConvokeDb db)
{
    private const int Most = 200;

    /// <summary>The path of a link, as it stands in the markup.</summary>
    public static bool Has(SafeHtml body, string path) =>
        body.ToString().Contains($"=\"{System.Net.WebUtility.HtmlEncode(path)}\"", StringComparison.Ordinal);

    /// <summary>Those that are dead. What is published together is alive to each other.</summary>
    public async Task<IReadOnlyList<string>> DeadAsync(IEnumerable<SafeHtml> bodies, Guid entry, CancellationToken stop)
    {
        var links = bodies
            .SelectMany(body => Links().Matches(body.ToString()))
            .Select(match => System.Net.WebUtility.HtmlDecode(match.Groups["path"].Value))
            .Distinct(StringComparer.Ordinal)
            .Take(Most)
            .Select(path => (Path: path, Meant: Meaning(path)))
            .Where(link => link.Meant is not null)
            .ToList();
        if (links.Count == 0)
            return [];
        var slugs = links.Select(link => link.Meant!.Slug).Distinct().ToList();
        var alive = await (
            from claim in db.SlugClaims
            join text in db.Texts on claim.TextId equals text.Id
            join other in db.Texts on text.EntryId equals other.EntryId
            where slugs.Contains(claim.Slug)
            where text.State == TextState.Public || text.State == TextState.Withdrawn || text.EntryId == entry
            where other.State == TextState.Public || other.EntryId == entry
            select new Alive(claim.Slug, other.Language)
        ).ToListAsync(stop);
        var files = await db
            .Media.Where(item => slugs.Contains(item.File!))
            .Select(item => item.File!)
            .ToListAsync(stop);
        return
        [
            .. links
                .Where(link =>
                    !alive.Contains(link.Meant!.AsAlive()) && !(IsFile(link.Path) && files.Contains(link.Meant!.Slug))
                )
                .Select(link => link.Path),
        ];
    }

    /// <summary>The entry or file an address names; null for lists and whatever else the site has.</summary>
    private static Place? Meaning(string path)
    {
        var parts = Uri.UnescapeDataString(path.Split('?', '#')[0]).Trim('/').Split('/');
        if (IsFile(path))
            return parts is [_, var file] ? new(default, default, file) : null;
        if (!LanguageTag.TryParse(parts[0], out var language))
            return null;
        return parts switch
        {
            [_, var section, { Length: > 0 } slug] when KindOf(section) is { } kind => new(language, kind, slug),
            [_, { Length: > 0 } slug] when !Address.IsReserved(slug) => new(language, EntryKind.Page, slug),
            _ => null,
        };
    }

    private static bool IsFile(string path) => path.StartsWith("/media/", StringComparison.Ordinal);

    private static EntryKind? KindOf(string section) =>
        Enum.GetValues<EntryKind>()
            .Where(kind => kind is not EntryKind.Page && Address.Segment(kind) == section)
            .Cast<EntryKind?>()
            .FirstOrDefault();

    private sealed record Place(LanguageTag Language, EntryKind Kind, string Slug)
    {
        public Alive AsAlive() => new(Slug, Language);
    }

    /// <summary>A slug of whatever language or kind leads on to the entry's text in the language that is asked for, where it has one.</summary>
    private sealed record Alive(string Slug, LanguageTag Language);

    [GeneratedRegex(
        "(href|src)=\"(?<path>/[^/\"][^\"]*)\"",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Links();
}
