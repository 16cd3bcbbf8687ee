using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Protocols.WordPress;
using Convoke.Web.Reader;
using Microsoft.Net.Http.Headers;

namespace Convoke.Web.Endpoints;

/// <summary>Sends a visitor to the language chosen before, else to one the browser asks for, else to the assembly's first.</summary>
internal static class FirstPage
{
    public static IResult Go(HttpContext context)
    {
        // What WordPress found by number stood at the first page; OldAddresses knows where it is now.
        if (WordPressRequest.IsNamedBy(context.Request.QueryString.ToUriComponent()))
            return Results.NotFound();
        var languages = context.Visit().Site.Languages;
        context.Response.Headers.Vary = "Accept-Language, Cookie";
        context.Response.Headers.CacheControl = "private, no-cache";
        return Results.Redirect(Address.Home(Chosen(context.Request, languages)));
    }

    internal static LanguageTag Chosen(HttpRequest request, IReadOnlyList<LanguageTag> spoken) =>
        Wishes(request).Select(wish => Spoken(wish, spoken)).FirstOrDefault(language => language is not null)
        ?? spoken[0];

    /// <summary>The languages a reader would have, the dearest first.</summary>
    internal static IEnumerable<string> Wishes(HttpRequest request) =>
        request
            .GetTypedHeaders()
            .AcceptLanguage.Where(wish => wish.Quality is null or > 0)
            .OrderByDescending(wish => wish, StringWithQualityHeaderValueComparer.QualityComparer)
            .Select(wish => wish.Value.ToString())
            .Prepend(request.Cookies[Preferences.LanguageCookie] ?? "");

    /// <summary>The language itself, or the same without its region: a reader of en-GB reads en.</summary>
    private static LanguageTag? Spoken(string wish, IReadOnlyList<LanguageTag> spoken) =>
        LanguageTag.TryParse(wish, out var tag)
            ? spoken
                .Where(language => language == tag || language.Code == tag.Code.Split('-')[0])
                .OrderByDescending(language => language == tag)
                .Select(language => (LanguageTag?)language)
                .FirstOrDefault()
            : null;
}
