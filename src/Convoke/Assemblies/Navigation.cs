namespace Convoke.Assemblies;

/// <summary>
/// What leads on from the head of every page, in order: <c>calls</c>, <c>statements</c>, <c>updates</c>, <c>members</c>, <c>archive</c>, or the id of an
/// entry that is a page.
/// </summary>
public sealed record Navigation(IReadOnlyList<string> Items)
{
    /// <summary>More are not read: everybody who came for one thing would search it.</summary>
    public const int Most = 6;

    public static IReadOnlyList<string> Sections { get; } = ["calls", "statements", "updates", "members", "archive"];
}
