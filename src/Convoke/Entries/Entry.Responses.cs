using Convoke.Assemblies;

namespace Convoke.Entries;

/// <summary>Whether readers may answer: by comments, by pings, until when.</summary>
public sealed partial class Entry
{
    public Openness Comments { get; private set; }
    public Openness Pings { get; private set; }

    public void Welcome(Openness comments, Openness pings) =>
        Set(Comments != comments || Pings != pings, () => (Comments, Pings) = (comments, pings));

    public bool TakesComments(Assembly assembly, DateTimeOffset now) =>
        Responses.TakeComments(Comments, PostedAt, assembly, now);

    public bool TakesPings(Assembly assembly) => Responses.Take(Pings, assembly.PingsOpen);

    /// <summary>The moment comments close by themselves; null when they do not.</summary>
    public DateTimeOffset? CommentsCloseAt(Assembly assembly) => Responses.CloseAt(Comments, PostedAt, assembly);
}
