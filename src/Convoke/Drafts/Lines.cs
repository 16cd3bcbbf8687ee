namespace Convoke.Drafts;

/// <summary>Lists as they are typed: one item a line.</summary>
internal static class Lines
{
    public static IReadOnlyList<string> Of(string typed) =>
        typed.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public static string Join(IEnumerable<string> items) => string.Join('\n', items);
}
