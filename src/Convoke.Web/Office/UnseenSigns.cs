using Convoke.Kernel;
using Convoke.Web.Hosting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace Convoke.Web.Office;

/// <summary>Takes out of a sent form, secrets apart, what no page should carry: control characters, broken signs, forced directions.</summary>
internal static class UnseenSigns
{
    /// <summary>The names of the fields that held any. Nothing is read here: a form that was not read by now is its page's own affair.</summary>
    public static IReadOnlyList<string> TakeOut(HttpRequest request)
    {
        if (request.HttpContext.Features.Get<IFormFeature>()?.Form is not { } form)
            return [];
        var clean = form.Where(field => !ErrorShown.IsSecret(field.Key))
            .Select(field => (field.Key, Value: new StringValues([.. field.Value.Select(Clean)])))
            .Where(field => field.Value != form[field.Key])
            .ToDictionary(field => field.Key, field => field.Value);
        if (clean.Count == 0)
            return [];
        request.Form = new FormCollection(
            form.ToDictionary(field => field.Key, field => clean.GetValueOrDefault(field.Key, field.Value)),
            form.Files
        );
        return [.. clean.Keys];
    }

    /// <summary>Ends of lines are as they came, where nothing else is changed.</summary>
    private static string? Clean(string? words) =>
        words?.ReplaceLineEndings("\n") is { } lines && PlainText.Of(lines) is var clean && clean != lines
            ? clean
            : words;
}
