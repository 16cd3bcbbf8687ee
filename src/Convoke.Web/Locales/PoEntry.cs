namespace Convoke.Web.Locales;

/// <summary>One message of a PO file: what the program says, and how this language says it.</summary>
public sealed record PoEntry(string? Context, string Id, string? PluralId, IReadOnlyList<string> Forms, int Line)
{
    /// <summary>Set by a <c>#, fuzzy</c> comment: a guess that nobody has read yet, so it is not shown.</summary>
    public bool Fuzzy { get; init; }

    public string Key => KeyOf(Context, Id);

    public bool Translated => !Fuzzy && Forms.Count > 0 && Forms.All(form => form.Length > 0);

    /// <summary>gettext joins context and message with an end-of-transmission character.</summary>
    public static string KeyOf(string? context, string id) => context is null ? id : $"{context}\u0004{id}";
}
