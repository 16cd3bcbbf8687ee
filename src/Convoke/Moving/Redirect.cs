namespace Convoke.Moving;

/// <summary>An address of a former site and what stands there now; readers are sent on for good.</summary>
public sealed class Redirect
{
    private Redirect() { }

    /// <summary>Path and, where it matters, query of the old address: decoded, without slash at the end.</summary>
    public string Path { get; private set; } = "";
    public RedirectTarget Target { get; private set; }
    public Guid TargetId { get; private set; }

    public static Redirect From(string path, RedirectTarget target, Guid id) =>
        new()
        {
            Path = path,
            Target = target,
            TargetId = id,
        };

    public void LeadTo(RedirectTarget target, Guid id) => (Target, TargetId) = (target, id);
}
