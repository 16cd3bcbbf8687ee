using Convoke.Assemblies;

namespace Convoke.Entries;

/// <summary>The rules on comments and pings, for the entity and for what pages read of it.</summary>
public static class Responses
{
    public static bool Take(Openness own, bool assembly) =>
        own is Openness.Open || (own is Openness.AsAssembly && assembly);

    public static bool TakeComments(Openness own, DateTimeOffset? postedAt, Assembly assembly, DateTimeOffset now) =>
        Take(own, assembly.CommentsOpen) && !(CloseAt(own, postedAt, assembly) <= now);

    /// <summary>An entry that says "open" itself stays open; only the assembly's default runs out.</summary>
    public static DateTimeOffset? CloseAt(Openness own, DateTimeOffset? postedAt, Assembly assembly) =>
        own is Openness.AsAssembly && assembly is { CommentsOpen: true, CommentsCloseAfterDays: { } days }
            ? postedAt?.AddDays(days)
            : null;
}
