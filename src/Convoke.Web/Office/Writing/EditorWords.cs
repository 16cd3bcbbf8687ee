using Convoke.Drafts;
using Convoke.Entries;
using Convoke.Web.Locales;

namespace Convoke.Web.Office.Writing;

/// <summary>What the pages of the editor say of a writing.</summary>
internal static class EditorWords
{
    public static IReadOnlyList<string> Kinds { get; } =
    ["political-organisation", "human-rights-group", "trade-union", "civil-society"];

    public static IReadOnlyList<string> Regions { get; } =
    ["africa", "americas", "arab-region", "asia-pacific", "europe"];

    /// <summary>So many pictures are shown to choose from; the newest.</summary>
    public const int ShownPictures = 24;

    /// <summary>A picture as a text has it.</summary>
    public static string Markdown(ChosenPicture picture) =>
        $"![{(picture.Alt.Length > 0 ? picture.Alt : picture.Title).Replace('[', '(').Replace(']', ')').ReplaceLineEndings(" ")}]({picture.Address})";

    public static string State(Words words, Desk desk) =>
        desk.Text?.State switch
        {
            TextState.Public when desk.IsWaiting => words[
                "Version {0} is public; the next waits for its date",
                desk.Version
            ],
            TextState.Public when desk.IsAhead => words["Version {0} is public; this draft is not", desk.Version],
            TextState.Public => words["Public, version {0}", desk.Version],
            TextState.Scheduled => words["Waits for its date"],
            TextState.Private => words["Private: for the office alone"],
            TextState.Withdrawn => words["Taken away from readers"],
            _ => words["Draft"],
        };

    /// <summary>Whether a browser's own field for a moment would show this; it would drop anything else.</summary>
    public static bool IsMoment(string typed) =>
        typed.Length == 0
        || DateTime.TryParseExact(
            typed,
            ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"],
            System.Globalization.CultureInfo.InvariantCulture,
            System.Globalization.DateTimeStyles.None,
            out _
        );

    /// <summary>What one side of a choice says.</summary>
    public static string Shown(Words words, string value) =>
        value.Length == 0 ? words["(nothing)"] : value.Replace("\n", ", ", StringComparison.Ordinal);

    /// <summary>A whole writing as hidden fields of a form.</summary>
    public static IEnumerable<(string Name, string Value)> Carried(Drafts.Writing writing)
    {
        foreach (var field in new Clash(null, writing, writing, null).Agreed)
        foreach (var value in Values(field.Name, field.Mine))
            yield return (field.Name, value);
        if (writing.Format is TextFormat.Html)
            yield return ("format", WritingForm.Html);
        if (writing.Whole is not null)
            yield return (WritingForm.WholeSaid, "1");
    }

    /// <summary>The form sends a field once for each item of these, and not at all where nothing is ticked.</summary>
    public static IEnumerable<string> Values(string name, string value) =>
        name is "kinds" or "regions" ? value.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        : name is "sticky" && value.Length == 0 ? []
        : [value];
}
