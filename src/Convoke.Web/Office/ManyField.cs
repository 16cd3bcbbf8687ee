namespace Convoke.Web.Office;

/// <summary>Several choices of one list, each in a menu of its own: so it works without script and on a small screen.</summary>
public sealed record ManyField(
    string Name,
    string Label,
    IReadOnlyList<string> Chosen,
    IReadOnlyList<(string Value, string Text, string? Lang)> Options
)
{
    public string? Hint { get; init; }
    public string? Problem { get; init; }

    /// <summary>What the empty choice says.</summary>
    public required string None { get; init; }

    /// <summary>At least three, and one more than are chosen.</summary>
    public int Places => Math.Max(3, Chosen.Count + 1);
}
