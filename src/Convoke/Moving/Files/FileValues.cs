using Convoke.Entries;
using Convoke.Kernel;

namespace Convoke.Moving.Files;

/// <summary>The values that the keys of a file take; null for any other.</summary>
internal static class FileValues
{
    /// <summary>What a key takes, for whoever wrote something else.</summary>
    public static string Expected(string key) =>
        key switch
        {
            "kind" => "call, statement, update or page",
            "lang" => "a language tag such as en or ar",
            "id" => "the id of an entry",
            "comments" or "pings" => "open or closed",
            "sticky" => "true or false",
            "state" => "draft, private or public",
            "translationOf" => "a language and a slug, such as en/clean-water",
            _ => "a date such as 2026-03-14 or 2026-03-14 09:00",
        };

    public static EntryKind? Kind(string text) =>
        text switch
        {
            "call" => EntryKind.Call,
            "statement" => EntryKind.Statement,
            "update" => EntryKind.Update,
            "page" => EntryKind.Page,
            _ => null,
        };

    public static LanguageTag? Language(string text) => LanguageTag.TryParse(text, out var tag) ? tag : null;

    public static Guid? Id(string text) => Guid.TryParse(text, out var id) ? id : null;

    public static Openness? Open(string text) =>
        text switch
        {
            "open" => Openness.Open,
            "closed" => Openness.Closed,
            _ => null,
        };

    public static bool? YesOrNo(string text) => bool.TryParse(text, out var yes) ? yes : null;

    public static TextState? State(string text) =>
        text switch
        {
            "draft" => TextState.Draft,
            "private" => TextState.Private,
            "public" => TextState.Public,
            _ => null,
        };

    public static (LanguageTag, string)? Translation(string text) =>
        text.Split('/', 2) is [var language, { Length: > 0 } slug] && LanguageTag.TryParse(language, out var tag)
            ? (tag, slug)
            : null;
}
