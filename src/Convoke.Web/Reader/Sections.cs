using Convoke.Entries;
using Convoke.Web.Locales;

namespace Convoke.Web.Reader;

/// <summary>The kinds of entries as parts of addresses and as headings.</summary>
public static class Sections
{
    public static EntryKind Kind(string? section) =>
        section switch
        {
            "calls" => EntryKind.Call,
            "statements" => EntryKind.Statement,
            "updates" => EntryKind.Update,
            _ => EntryKind.Page,
        };

    public static string Plural(EntryKind kind) =>
        kind switch
        {
            EntryKind.Call => Words.Later("Calls"),
            EntryKind.Statement => Words.Later("Statements"),
            EntryKind.Update => Words.Later("Updates"),
            _ => Words.Later("Pages"),
        };

    public static string Single(EntryKind kind) =>
        kind switch
        {
            EntryKind.Call => Words.Later("Call"),
            EntryKind.Statement => Words.Later("Statement"),
            EntryKind.Update => Words.Later("Update"),
            _ => Words.Later("Page"),
        };
}
