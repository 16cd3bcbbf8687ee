using System.Globalization;
using System.Text.RegularExpressions;
using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Moving;
using Convoke.Protocols.WordPress;
using Convoke.Reading;
using Convoke.Web.Reader;

namespace Convoke.Web.Endpoints;

/// <summary>Where things of the former WordPress site are now: root-relative addresses, in the language they were written in.</summary>
internal sealed partial class OldPlaces(PublicReads reads, SiteNow site)
{
    public async Task<string?> FindAsync(string asked)
    {
        var request = WordPressRequest.Of(asked);
        // PostgreSQL knows no NUL in a text.
        if (request.Address.Any(char.IsControl))
            return null;
        return await reads.MovedToAsync(request.Address) switch
        {
            { Target: RedirectTarget.Site } => OfSite(request with { Address = "/" }),
            { Target: RedirectTarget.Entry, TargetId: var id } => OfEntry(await reads.MovedTextsAsync(id), request),
            { Target: RedirectTarget.Term, TargetId: var id } => OfTerm(await reads.TermAsync(id), request),
            { TargetId: var id } => (await reads.MediaAsync(id))?.Address,
            null when await BelowHomeAsync(request) is { } below => OfSite(below) ?? await OfArchiveAsync(below),
            null => null,
        };
    }

    /// <summary>What the site itself answered, as if it had stood at the root: all its comments, a year, a month or a day.</summary>
    private async Task<WordPressRequest?> BelowHomeAsync(WordPressRequest request)
    {
        var below = BelowHome().Match(request.Address);
        var home = request.Address[..^below.Length];
        return home is "" or "/" ? request
            : below.Length > 0 && await reads.MovedToAsync(home) is { Target: RedirectTarget.Site }
                ? request with
                {
                    Address = below.Value,
                }
            : null;
    }

    /// <summary>The text the others are translations of, else the first in the site's order.</summary>
    private string? OfEntry(List<MovedText> texts, WordPressRequest request)
    {
        var text = texts
            .Where(text => site.Languages.Contains(text.Language))
            .OrderByDescending(text => text.IsSource)
            .ThenBy(text => site.Languages.TakeWhile(language => language != text.Language).Count())
            .FirstOrDefault();
        if (text is null || (text.IsProtected && request.Place is not WordPressPlace.Page))
            return null;
        var page = text.IsProtected ? 1 : Math.Min(request.CommentPage, text.CommentPages);
        return request.Place switch
        {
            WordPressPlace.Rss => $"{text.Address}/comments.rss",
            WordPressPlace.Atom => $"{text.Address}/comments.atom",
            _ => page == 1
                ? text.Address
                : string.Create(CultureInfo.InvariantCulture, $"{text.Address}?comments={page}"),
        };
    }

    private string? OfTerm(Term? term, WordPressRequest request) =>
        term is null ? null : Address.Of(First, term.Kind, term.Slug) + Feed(request.Place);

    private string? OfSite(WordPressRequest request) =>
        (request.Address, request.Place) switch
        {
            ("/", WordPressPlace.Page) => Address.Home(First),
            ("/", var place) => $"/{First}{Feed(place)}",
            ("/comments", WordPressPlace.Rss) => $"/{First}/comments.rss",
            ("/comments", WordPressPlace.Atom) => $"/{First}/comments.atom",
            _ => null,
        };

    /// <summary>A year, a month, or a day, which has no page of its own here; in the first language that has something.</summary>
    private async Task<string?> OfArchiveAsync(WordPressRequest request)
    {
        if (request.Place is not WordPressPlace.Page || Dated(request.Address) is not var (year, month))
            return null;
        foreach (var language in site.Languages)
        {
            var months = await reads.MonthsAsync(Lists.Site, language);
            if (months.Exists(found => found.Year == year && (month is null || found.Month == month)))
                return month is { } m ? Address.Month(language, year, m) : Address.Year(language, year);
        }
        return null;
    }

    private LanguageTag First => site.Languages[0];

    private static string Feed(WordPressPlace place) =>
        place switch
        {
            WordPressPlace.Rss => "/feed.rss",
            WordPressPlace.Atom => "/feed.atom",
            _ => "",
        };

    private static (int Year, int? Month)? Dated(string address)
    {
        var parts = address[1..].Split('/');
        var isDate = parts.Length <= 3 && parts[0].Length == 4 && parts.Skip(1).All(part => part.Length is 1 or 2);
        return isDate && parts.All(part => part.All(char.IsAsciiDigit))
            ? (Number(parts[0]), parts.Length > 1 ? Number(parts[1]) : null)
            : null;
    }

    [GeneratedRegex("(/comments|/[0-9]{4}(/[0-9]{1,2}){0,2})?$", RegexOptions.ExplicitCapture, 100)]
    private static partial Regex BelowHome();

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
