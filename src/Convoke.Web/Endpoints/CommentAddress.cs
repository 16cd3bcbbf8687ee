using Convoke.Reading;
using Convoke.Web.Reader;

namespace Convoke.Web.Endpoints;

/// <summary>The address of a comment leads to the page of the thread that shows it.</summary>
internal static class CommentAddress
{
    public static async Task<IResult> GoAsync(HttpContext context, string id, PublicReads reads)
    {
        if (await reads.PlaceOfCommentAsync(id) is not { } place)
            return Results.NotFound();
        var texts = (await reads.AlongsideAsync(place.Entry)).Texts;
        var language = context.Visit().Language;
        if (texts.OrderByDescending(text => text.Language == language).FirstOrDefault() is not { } shown)
            return Results.NotFound();
        var query = place.Page > 1 ? FormattableString.Invariant($"?comments={place.Page}") : "";
        return Results.Redirect($"{shown.Address}{query}#comment-{id}");
    }
}
