using System.Globalization;
using System.Text.RegularExpressions;
using Convoke.Kernel;

namespace Convoke.Entries;

/// <summary>Where things are on the site: root-relative addresses, percent-encoded.</summary>
public static partial class Address
{
    /// <summary>Words that stand at the place of a page's slug and mean something else.</summary>
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "calls",
        "statements",
        "updates",
        "search",
        "category",
        "tag",
        "author",
        "comments",
        "archive",
        "preview",
        "petitions",
        "events",
        "letters",
        "members",
        "institutions",
        "demands",
        "cases",
        "observances",
        "pledges",
        "places",
        "results",
        "feed",
        "versions",
        "embed",
        "mirror",
        "newsletter",
    };

    public static string Segment(EntryKind kind) =>
        kind switch
        {
            EntryKind.Call => "calls",
            EntryKind.Statement => "statements",
            EntryKind.Update => "updates",
            _ => "",
        };

    public static string Home(LanguageTag language) => $"/{language}/";

    public static string List(LanguageTag language, EntryKind kind) => $"/{language}/{Segment(kind)}";

    public static string Of(LanguageTag language, EntryKind kind, string slug) =>
        kind is EntryKind.Page ? $"/{language}/{Escape(slug)}" : $"/{language}/{Segment(kind)}/{Escape(slug)}";

    public static string Of(LanguageTag language, TermKind kind, string slug) =>
        kind is TermKind.Category ? $"/{language}/category/{Escape(slug)}" : $"/{language}/tag/{Escape(slug)}";

    public static string OfAuthor(LanguageTag language, string slug) => $"/{language}/author/{Escape(slug)}";

    public static string Year(LanguageTag language, int year) =>
        string.Create(CultureInfo.InvariantCulture, $"/{language}/{year:0000}");

    public static string Month(LanguageTag language, int year, int month) =>
        string.Create(CultureInfo.InvariantCulture, $"/{language}/{year:0000}/{month:00}");

    public static string Comment(LanguageTag language, string publicId) => $"/{language}/comments/{publicId}";

    /// <summary>Whether a page may not have this slug because the address means something else.</summary>
    public static bool IsReserved(string slug) =>
        Reserved.Contains(slug) || YearShape().IsMatch(slug) || slug.StartsWith("feed.", StringComparison.Ordinal);

    private static string Escape(string slug) => Uri.EscapeDataString(slug);

    [GeneratedRegex("^[0-9]{4}$", RegexOptions.None, 100)]
    private static partial Regex YearShape();
}
