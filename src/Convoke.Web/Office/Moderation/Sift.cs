using Convoke.Comments;
using Convoke.Kernel;

namespace Convoke.Web.Office.Moderation;

/// <summary>Which comments are to be shown, as an address says it: <c>?state=spam&amp;entry=…&amp;lang=ar&amp;links=1&amp;q=words</c>.</summary>
public sealed record Sift
{
    private const int LongestSearch = 200;

    public string? State { get; init; }
    public Guid? Entry { get; init; }
    public string? Lang { get; init; }
    public string? Links { get; init; }
    public string? Q { get; init; }

    public static Sift Read(IQueryCollection query) => Read(name => query[name].FirstOrDefault());

    public static Sift Read(IFormCollection form) => Read(name => form[name].FirstOrDefault());

    /// <summary>Which list it is; what nobody named is the list of those that wait.</summary>
    public CommentState In => CommentWords.Read(State) ?? CommentState.Held;

    public CommentFilter Filter =>
        new(In)
        {
            Entry = Entry,
            Language = LanguageTag.TryParse(Lang ?? "", out var language) ? language : null,
            HasLinks = Links == "1",
            Words = Q is { } words ? Lengths.Cut(words.Trim(), LongestSearch) : "",
        };

    /// <summary>What stands in an address, and in the hidden fields of a form; nothing for what is not sifted.</summary>
    public List<(string Name, string Value)> Fields()
    {
        var fields = new List<(string, string)>();
        if (In is not CommentState.Held)
            fields.Add(("state", CommentWords.Name(In)));
        if (Entry is { } entry)
            fields.Add(("entry", $"{entry:N}"));
        if (Filter.Language is { } language)
            fields.Add(("lang", language.Code));
        if (Filter.HasLinks)
            fields.Add(("links", "1"));
        if (Filter.Words.Length > 0)
            fields.Add(("q", Filter.Words));
        return fields;
    }

    private static Sift Read(Func<string, string?> field) =>
        new()
        {
            State = field("state"),
            Entry = Guid.TryParse(field("entry"), out var entry) ? entry : null,
            Lang = field("lang"),
            Links = field("links"),
            Q = field("q"),
        };

    public List<string> Query() => [.. Fields().Select(field => $"{field.Name}={Uri.EscapeDataString(field.Value)}")];
}
