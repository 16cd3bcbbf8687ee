using Microsoft.Extensions.Primitives;

namespace Convoke.Web.Hosting;

/// <summary>
/// Told to the page <c>/error/{status}</c>, which a failed request is shown: what went wrong, at which path (its first part
/// names the language), and the reference under which the log has it.
/// </summary>
public sealed record ErrorShown(int Status, string Path, string? Reference)
{
    /// <summary>Where what was posted can be sent to once more.</summary>
    public string Address { get; init; } = Path;

    /// <summary>What was posted when the fault was ours: the page gives it back. Secrets are not among it.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Sent { get; init; } = [];

    public static ErrorShown Of(HttpRequest request, int status, string? reference) =>
        new(status, request.Path, reference)
        {
            Address = request.PathBase + request.Path + request.QueryString,
            Sent = status >= StatusCodes.Status500InternalServerError ? WordsOf(request) : [],
        };

    /// <summary>Read by <see cref="SentForms"/> already, or not at all.</summary>
    private static List<KeyValuePair<string, string>> WordsOf(HttpRequest request) =>
        request.HttpContext.Features.Get<Microsoft.AspNetCore.Http.Features.IFormFeature>()?.Form is { } form
            ? [.. form.Where(field => !IsSecret(field.Key)).SelectMany(field => Each(field.Key, field.Value))]
            : [];

    private static IEnumerable<KeyValuePair<string, string>> Each(string name, StringValues values) =>
        values.Select(value => KeyValuePair.Create(name, value ?? ""));

    internal static bool IsSecret(string name) =>
        name.Contains("pass", StringComparison.OrdinalIgnoreCase)
        || name.Contains("code", StringComparison.OrdinalIgnoreCase);
}
